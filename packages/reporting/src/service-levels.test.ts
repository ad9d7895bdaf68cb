import type { ProcessFigures } from '@entrepot/rpc';
import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openStaffDoor, type OperatorActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { describe, expect, test } from 'vitest';
import { evaluateServiceLevels, type MachineryFigures } from './evaluate-service-levels.ts';
import { PROMISES, serviceLevelsOutput, type ServiceLevel } from './service-levels.contract.ts';
import { serviceLevels } from './service-levels.ts';

const quiet: MachineryFigures = { queues: [], oldestMailSeconds: undefined, oldestKeyMailSeconds: undefined, slowestKeyMailSeconds: undefined };
const well: ProcessFigures = {
  since: new Date('2026-11-20T09:00:00Z'), requests: 100_000, failed: 10, p95Seconds: 0.05, p99Seconds: 0.2, dashboardSeconds: 0.3, exhausted: 0,
};
const stateOf = (promise: ServiceLevel['promise'], process: Partial<ProcessFigures> = {}, machinery: Partial<MachineryFigures> = {}) =>
  evaluateServiceLevels({ ...well, ...process }, { ...quiet, ...machinery }).find((level) => level.promise === promise)?.state;
const queue = { queue: 'events.relay', due: 1, later: 0, running: 0, deadLetters: 0, lagSeconds: 0, oldestUnfinishedSeconds: 0 };

describe('each promise is held against its level', () => {
  test('every promise is answered once, in the order in which they are shown', () => {
    expect(evaluateServiceLevels(well, quiet).map(({ promise }) => promise)).toEqual([...PROMISES]);
  });

  test.each([
    ['availability', { failed: 50 }, 'ok'], ['availability', { failed: 60 }, 'warning'], ['availability', { failed: 101 }, 'breached'],
    ['errors', { failed: 4_000 }, 'ok'], ['errors', { failed: 4_500 }, 'warning'], ['errors', { failed: 5_001 }, 'breached'],
    ['answer-p95', { p95Seconds: 0.16 }, 'ok'], ['answer-p95', { p95Seconds: 0.19 }, 'warning'], ['answer-p95', { p95Seconds: 0.21 }, 'breached'],
    ['answer-p99', { p99Seconds: 1 }, 'warning'], ['answer-p99', { p99Seconds: 1.01 }, 'breached'],
    ['dashboard', { dashboardSeconds: 2.5 }, 'breached'], ['pool', { exhausted: 0 }, 'ok'], ['pool', { exhausted: 1 }, 'breached'],
  ] as const)('%s with %o is %s', (promise, figures, state) => {
    expect(stateOf(promise, figures)).toBe(state);
  });

  test.each([
    ['queue-lag', { queues: [queue, { ...queue, lagSeconds: 301 }] }, 'breached'], ['queue-lag', { queues: [queue] }, 'ok'],
    ['email', { oldestMailSeconds: 299 }, 'warning'], ['email', { oldestMailSeconds: 301 }, 'breached'], ['email', {}, 'ok'],
    ['license-key-email', { oldestKeyMailSeconds: 31 }, 'breached'], ['license-key-email', { slowestKeyMailSeconds: 31 }, 'breached'],
    ['license-key-email', { slowestKeyMailSeconds: 20 }, 'ok'], ['dead-letters', { queues: [{ ...queue, deadLetters: 1 }] }, 'warning'],
  ] as const)('%s with %o is %s', (promise, figures, state) => {
    expect(stateOf(promise, {}, figures)).toBe(state);
  });

  test('what nothing measures is unknown and says why, never ok', () => {
    const idle = evaluateServiceLevels({ ...well, requests: 0, failed: 0, p95Seconds: undefined, p99Seconds: undefined, dashboardSeconds: undefined }, quiet);
    const blind = evaluateServiceLevels(undefined, quiet);
    for (const levels of [idle, blind]) {
      for (const promise of ['availability', 'errors', 'answer-p95', 'answer-p99', 'dashboard']) {
        expect(levels.find((level) => level.promise === promise)).toMatchObject({ state: 'unknown', measured: null, reason: expect.stringContaining('Nothing measured yet') });
      }
    }
    for (const level of blind.filter(({ state }) => state === 'unknown')) expect(level.reason.length).toBeGreaterThan(10);
  });
});

test('queues and waiting mail of every tenant count, and the look is recorded first', async () => {
  const { urls, superuser, createTenant } = await openTestbed();
  const { tenantId } = await createTenant();
  await superuser(
    `insert into messaging.emails (tenant_id, email_id, dedupe_key, template, parameters, to_address, created_at)
     values ($1, $2, 'service-levels', 'license-keys', '{}', 'a@b.test', now() - interval '10 minutes')`, [tenantId, uuidv7()]);
  const looks: string[] = [];
  const door = openStaffDoor({ connectionString: urls.staff, record: async ({ action }) => void looks.push(action) });
  const actor: OperatorActor = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId: 'service-levels' };
  const output = await door.look({ actor, action: 'service.read', objectType: 'service' }, (staff) => serviceLevels(staff, well));
  await door.close();
  expect(serviceLevelsOutput.parse(output)).toEqual(output);
  expect(looks).toEqual(['service.read']);
  expect(output.queues.map(({ queue: name }) => name)).toContain('messaging.send-email');
  expect(output.levels.find(({ promise }) => promise === 'email')?.state).toBe('breached');
  expect(output.levels.find(({ promise }) => promise === 'license-key-email')?.measured).toBeGreaterThanOrEqual(599);
});
