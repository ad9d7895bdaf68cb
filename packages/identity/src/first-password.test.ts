import { randomBytes } from 'node:crypto';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { createMember } from './create-member.ts';
import { installFactor } from './install-factor.ts';
import { setFirstPassword } from './set-first-password.ts';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

async function newMember() {
  const { doors, createTenant, superuser } = await openTestbed();
  const { tenantId, slug } = await createTenant();
  const gate = { kind: 'gate', tenantId, requestId: 'test-first-password' } as const;
  const input = { email: 'ada.lovelace@engine.example', name: 'Ada Lovelace', role: 'owner' } as const;
  const { userId } = await doors.transact(gate, (tx) => createMember(tx, gate, input));
  return { doors, gate, superuser, tenantId, slug, userId, input };
}

test('an address is taken once per tenant, in any case, and free in the next tenant', async () => {
  const { doors, gate, input } = await newMember();
  const again = doors.transact(gate, (tx) => createMember(tx, gate, { ...input, email: input.email.toUpperCase() }));
  await expect(again).rejects.toMatchObject({ kind: 'conflict', code: 'user.email-taken' });
  await expect(newMember()).resolves.toBeDefined();
});

test('the first password is set once, as argon2id, and audited without itself', async () => {
  const { doors, gate, superuser, tenantId, userId } = await newMember();
  await setFirstPassword(doors, gate, { userId, password: 'heron lettuce' });
  await expect(setFirstPassword(doors, gate, { userId, password: 'another heron' })).rejects.toMatchObject({ code: 'password.exists' });
  const [row] = await superuser<{ hash: string }>('select password_hash as hash from identity.passwords where tenant_id = $1', [tenantId]);
  expect(row?.hash).toMatch(/^\$argon2id\$/);
  const audit = await superuser<{ action: string; text: string }>('select action, r::text as text from audit.records r where tenant_id = $1 order by record_id', [tenantId]);
  expect(audit.map(({ action }) => action)).toEqual(['user.create', 'password.set']);
  expect(audit.map(({ text }) => text).join()).not.toContain('lettuce');
});

test.each([['short', 'password.too-short'], ['Password123', 'password.common'], ['ada.lovelace99', 'password.personal'], ['x'.repeat(201), 'password.too-long']])(
  '%s is refused as %s', async (password, code) => {
    const { doors, gate, userId } = await newMember();
    await expect(setFirstPassword(doors, gate, { userId, password })).rejects.toMatchObject({ kind: 'invalid', code });
  });

test('a password made of the tenant\'s own address is refused', async () => {
  const { doors, gate, userId, slug } = await newMember();
  await expect(setFirstPassword(doors, gate, { userId, password: `${slug}!1` })).rejects.toMatchObject({ code: 'password.personal' });
});

test('another tenant\'s person is as unknown as nobody', async () => {
  const { doors, userId, superuser } = await newMember();
  const { gate } = await newMember();
  expect(await superuser('select from identity.users where user_id = $1', [userId])).toHaveLength(1);
  for (const id of [userId, '01900000-0000-7000-8000-000000000000']) {
    await expect(setFirstPassword(doors, gate, { userId: id, password: 'heron lettuce' })).rejects.toMatchObject({ kind: 'not-found', code: 'user.unknown' });
  }
});

test('an authenticator is installed once and its secret is encrypted', async () => {
  const { doors, gate, userId, superuser, tenantId } = await newMember();
  const secrets = [{ version: 1, key: randomBytes(32) }];
  const install = () => doors.transact(gate, (tx) => installFactor(tx, gate, { userId, secret: SECRET, secrets }));
  await install();
  await expect(install()).rejects.toMatchObject({ code: 'second-factor.enrolled' });
  const [row] = await superuser<{ box: Buffer }>('select secret_ciphertext as box from identity.totp_factors where tenant_id = $1', [tenantId]);
  expect(row?.box.includes(SECRET)).toBe(false);
});

test('the team reads people and never a hash, a session or a secret; a buyer reads itself alone', async () => {
  const { doors, tenantId, userId } = await newMember();
  const { query } = await import('@entrepot/postgres');
  const member = { kind: 'member', tenantId, userId, requestId: 'test-walls' } as const;
  expect(await doors.read(member, query.selectFrom('identity.users').where('tenant_id', '=', tenantId).select('email'))).toHaveLength(1);
  for (const table of ['identity.passwords', 'identity.sessions', 'identity.totp_factors', 'identity.backup_codes', 'identity.sign_in_counters'] as const) {
    await expect(doors.read(member, query.selectFrom(table).select('tenant_id')), table).rejects.toMatchObject({ code: 'permission.denied' });
  }
});
