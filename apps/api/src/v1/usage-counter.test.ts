import { DatabaseFault, openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { startApi } from '../testing/start-api.ts';
import { UsageCounter } from './usage-counter.ts';

const { urls, superuser, createTenant } = await openTestbed();
const doors = openDoors({ connectionString: urls.api });
afterAll(() => doors.close());

const device = (tenantId: string) => ({ kind: 'device', tenantId, requestId: 'test' }) as const;
const kept = (tenantId: string) => superuser<{ endpoint: string; outcome: string; requests: string }>(
  `select endpoint, outcome, requests::text from reporting.usage where tenant_id = $1 and day = current_date order by 1, 2`, [tenantId]);
const never = 2 ** 30;

test('what devices ask is counted by tenant, endpoint and answer, and written when the process ends', async () => {
  const api = await startApi();
  const shop = await api.tenantWithPeople();
  const ask = (path: string) => api.storefront(shop.slug).send(`/v1/licenses/${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: 'NOSUCH-KEY', ...path !== 'validate' && { fingerprint: 'a' } }),
  });
  for (const path of ['validate', 'validate', 'activate', 'deactivate']) expect((await ask(path)).status).toBe(200);
  await api.stop();
  expect(await kept(shop.tenantId)).toEqual([
    { endpoint: 'licenses.activate', outcome: 'NOT_FOUND', requests: '1' }, { endpoint: 'licenses.deactivate', outcome: 'NOT_FOUND', requests: '1' },
    { endpoint: 'licenses.validate', outcome: 'NOT_FOUND', requests: '2' },
  ]);
});

test('two processes add to the same counts and lose none', async () => {
  const { tenantId } = await createTenant();
  const counters = [new UsageCounter({ doors, everyMs: never }), new UsageCounter({ doors, everyMs: never })];
  for (let round = 0; round < 5; round += 1) {
    for (const counter of counters) for (const outcome of ['VALID', 'EXPIRED']) counter.count(device(tenantId), 'licenses.validate', outcome, new Date());
    await Promise.all(counters.map((counter) => counter.flush()));
  }
  await Promise.all(counters.map((counter) => counter.close()));
  expect(await kept(tenantId)).toEqual([
    { endpoint: 'licenses.validate', outcome: 'EXPIRED', requests: '10' }, { endpoint: 'licenses.validate', outcome: 'VALID', requests: '10' },
  ]);
});

test('counts that could not be written wait; those of which nobody knows are not written twice', async () => {
  const { tenantId } = await createTenant();
  const faults: unknown[] = [];
  let fault: Error | undefined = new Error('the database is away');
  const flaky: Doors = { ...doors, transact: async (...call) => {
    const result = await (fault instanceof DatabaseFault || !fault ? doors.transact(...call) : Promise.reject(fault));
    if (fault) throw fault;
    return result;
  } };
  const counter = new UsageCounter({ doors: flaky, everyMs: never, onTrouble: (error) => faults.push(error) });
  counter.count(device(tenantId), 'licenses.validate', 'VALID', new Date());
  await counter.flush();
  expect(await kept(tenantId)).toEqual([]);
  fault = new DatabaseFault('commit.unknown');
  await counter.flush();
  fault = undefined;
  await counter.close();
  expect(faults).toHaveLength(2);
  expect(await kept(tenantId)).toEqual([{ endpoint: 'licenses.validate', outcome: 'VALID', requests: '1' }]);
});
