import { issueLicensedOrder, type LicensedOrder } from '@entrepot/licensing/testing';
import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, type HttpClient } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTwoProcesses, type TwoProcesses } from '../src/testing/two-processes.ts';

let two: TwoProcesses;
let workerDoors: Doors;
beforeAll(async () => {
  two = await startTwoProcesses();
  workerDoors = openDoors({ connectionString: (await openTestbed()).urls.jobs });
});
afterAll(async () => {
  await workerDoors.close();
  await two.stop();
});

interface Answered { outcome: string; code: string; license: { seats: number; seatsUsed: number } | null }
const times = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => of(index));

async function post(client: HttpClient, what: 'activate' | 'deactivate' | 'validate', body: object, headers: Record<string, string> = {}) {
  const answer = await client.send(`/v1/licenses/${what}`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body),
  });
  return { status: answer.status, ...answer.json<Answered>() };
}

const licensed = async (seats: number) => {
  const order = await issueLicensedOrder(two, workerDoors, { seats });
  return { ...order, key: order.keys[0] ?? '', either: [two.storefront(order.slug, 0), two.storefront(order.slug, 1)] as const };
};

/** What the database holds of the one license of a tenant, past every fence. */
async function seatsOf({ tenantId }: LicensedOrder) {
  const [row] = await two.superuser(
    `select l.seats_used as "seatsUsed",
            (select count(*)::int from licensing.activations a where a.tenant_id = $1 and a.deactivated_at is null) as devices,
            (select count(*)::int from licensing.activations a where a.tenant_id = $1) as "devicesEver",
            (select count(*)::int from audit.records r where r.tenant_id = $1 and r.action = 'license.activate') as recorded
       from licensing.licenses l where l.tenant_id = $1`, [tenantId]);
  return row;
}

test('three seats, twenty devices: exactly three are activated, and seventeen are told TOO_MANY_DEVICES', async () => {
  const { key, either, ...order } = await licensed(3);
  const answers = await Promise.all(times(20, (device) => post(either[device % 2 ? 1 : 0], 'activate', { key, fingerprint: `device-${device}` })));
  expect(answers.map(({ status }) => status)).toEqual(times(20, () => 200));
  expect(answers.filter(({ outcome }) => outcome === 'activated')).toHaveLength(3);
  expect(answers.filter(({ outcome, code }) => outcome === 'refused' && code === 'TOO_MANY_DEVICES')).toHaveLength(17);
  expect(await seatsOf(order)).toEqual({ seatsUsed: 3, devices: 3, devicesEver: 3, recorded: 3 });
});

test('one device twenty times at once takes one seat, and each answer says so', async () => {
  const { key, either, ...order } = await licensed(3);
  const answers = await Promise.all(times(20, (racer) => post(either[racer % 2 ? 1 : 0], 'activate', { key, fingerprint: 'the-same' })));
  expect(answers.filter(({ outcome }) => outcome === 'activated')).toHaveLength(1);
  expect(answers.filter(({ outcome }) => outcome === 'already-activated')).toHaveLength(19);
  expect(await seatsOf(order)).toEqual({ seatsUsed: 1, devices: 1, devicesEver: 1, recorded: 1 });
});

test('one device that leaves twenty times at once gives one seat back', async () => {
  const { key, either, ...order } = await licensed(2);
  for (const fingerprint of ['stays', 'leaves']) await post(either[0], 'activate', { key, fingerprint });
  const answers = await Promise.all(times(20, (racer) => post(either[racer % 2 ? 1 : 0], 'deactivate', { key, fingerprint: 'leaves' })));
  expect(answers.filter(({ outcome }) => outcome === 'deactivated')).toHaveLength(1);
  expect(await seatsOf(order)).toEqual({ seatsUsed: 1, devices: 1, devicesEver: 2, recorded: 2 });
});

test('the same Idempotency-Key twenty times: one activation, and each answer is that one or 409', async () => {
  const { key, either, ...order } = await licensed(3);
  const headers = { 'idempotency-key': 'one-intent-of-a-device' };
  const send = (racer: number) => post(either[racer % 2 ? 1 : 0], 'activate', { key, fingerprint: 'the-same' }, headers);
  const answers = await Promise.all(times(20, send));
  const good = answers.filter(({ status }) => status === 200);
  expect(good.length).toBeGreaterThan(0);
  for (const one of good) expect(one).toEqual(good[0]);
  expect(answers.filter(({ status }) => status !== 200).every(({ status, code }) => status === 409 && code === 'idempotency.running')).toBe(true);
  expect(await send(1)).toMatchObject({ status: 200, outcome: 'activated' });
  expect(await seatsOf(order)).toEqual({ seatsUsed: 1, devices: 1, devicesEver: 1, recorded: 1 });
});
