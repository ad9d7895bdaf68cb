import { expect, test } from 'vitest';
import { roleOf, settingsOf } from './actor.ts';
import type { Actor } from './actor.ts';

const at = { tenantId: 't', requestId: 'r' };

test.each<[Actor, readonly string[]]>([
  [{ ...at, kind: 'gate' }, ['entrepot_gate', 't', '', '']],
  [{ ...at, kind: 'visitor', visitorId: 'v' }, ['entrepot_visitor', 't', '', 'v']],
  [{ ...at, kind: 'buyer', companyId: 'c', userId: 'u' }, ['entrepot_buyer', 't', 'c', 'u']],
  [{ ...at, kind: 'member', userId: 'u' }, ['entrepot_member', 't', '', 'u']],
  [{ ...at, kind: 'device' }, ['entrepot_device', 't', '', '']],
  [{ ...at, kind: 'operator' }, ['entrepot_operator', 't', '', '']],
  [{ ...at, kind: 'operator', userId: 'u' }, ['entrepot_operator', 't', '', 'u']],
  [{ ...at, kind: 'worker' }, ['entrepot_worker', 't', '', '']],
])('%j sets role, tenant, company and user', (actor, settings) => {
  expect(settingsOf(actor)).toEqual(settings);
});

test.each(['owner', 'clerk', 'staff', 'toString', '__proto__', ''])('a forged kind "%s" gets no role', (kind) => {
  const forged: Actor = JSON.parse(JSON.stringify({ ...at, kind }));
  expect(() => roleOf(forged)).toThrow(TypeError);
});

test('an actor without a tenant gets nowhere', () => {
  expect(() => settingsOf({ kind: 'device', tenantId: '', requestId: 'r' })).toThrow(TypeError);
});
