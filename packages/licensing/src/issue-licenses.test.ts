import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueLicenses } from './issue-licenses.ts';
import { hashLicenseKey, parseLicenseKey } from './license-key.ts';
import { issueLicensedOrder, layLicensedOrder, testSecrets } from './testing.ts';

let bed: Testbed;
let doors: Doors;
beforeAll(async () => {
  bed = await openTestbed();
  doors = openDoors({ connectionString: bed.urls.jobs });
});
afterAll(() => doors.close());

async function count(table: string, tenantId: string): Promise<number> {
  const [row] = await bed.superuser<{ n: string }>(`select count(*)::text as n from ${table} where tenant_id = $1`, [tenantId]);
  return Number(row?.n);
}

async function eventsOf(tenantId: string): Promise<Record<string, number>> {
  const rows = await bed.superuser<{ type: string; n: number }>(
    'select type, count(*)::int as n from events.events where tenant_id = $1 group by type order by type desc', [tenantId]);
  return Object.fromEntries(rows.map(({ type, n }) => [type, n]));
}

test('each key is told of once, by its prefix and last four symbols, after what the mail waits for', async () => {
  const { tenantId, keys, keyPrefix, orderId } = await issueLicensedOrder(bed, doors, { quantity: 3 });
  const rows = await bed.superuser<{ type: string; object: string; payload: { keyId: string; lastFour: string } }>(
    'select type, object_id as object, payload from events.events where tenant_id = $1 order by event_id', [tenantId]);
  expect(rows.map(({ type }) => type)).toEqual(['license.provisioned', ...keys.map(() => 'license-key.issued')]);
  const told = rows.slice(1);
  for (const { object, payload } of told) expect(payload).toMatchObject({ keyId: object, prefix: keyPrefix, orderId });
  expect(told.map(({ payload }) => payload.lastFour).toSorted()).toEqual(keys.map((key) => key.slice(-4)).toSorted());
  for (const key of keys) expect(JSON.stringify(rows)).not.toContain(key.split('-').slice(1, -1).join('-'));
});

test('each licensed unit gets one license with a key of its own, which its hash finds', async () => {
  const order = await issueLicensedOrder(bed, doors, { quantity: 3, seats: 2, durationDays: 365 });
  const rows = await bed.superuser<{ unitNo: number; seats: number; keyHash: Buffer; holderEmail: string; days: number }>(
    `select unit_no as "unitNo", seats, key_hash as "keyHash", holder_email as "holderEmail",
            round(extract(epoch from expires_at - issued_at) / 86400)::int as days
       from licensing.licenses join licensing.keys using (tenant_id, key_id) where tenant_id = $1 order by unit_no`, [order.tenantId]);
  expect(rows.map(({ unitNo }) => unitNo)).toEqual([1, 2, 3]);
  for (const [index, row] of rows.entries()) {
    const key = parseLicenseKey(order.keys[index] ?? '');
    expect(key?.prefix).toBe(order.keyPrefix);
    expect(row).toMatchObject({ seats: 2, days: 365, holderEmail: order.email.toLowerCase() });
    expect(key && hashLicenseKey(key).equals(row.keyHash)).toBe(true);
  }
});

test('the key stands nowhere in clear', async () => {
  const { tenantId, keys: [key = ''] } = await issueLicensedOrder(bed, doors);
  const [row] = await bed.superuser<{ all: string }>(
    `select (select string_agg(k::text, '') from licensing.keys k where tenant_id = $1)
         || (select string_agg(e::text, '') from events.events e where tenant_id = $1)
         || (select string_agg(r::text, '') from audit.records r where tenant_id = $1)
         || (select string_agg(encode(key_ciphertext, 'escape'), '') from licensing.keys where tenant_id = $1) as all`, [tenantId]);
  expect(row?.all).not.toContain(key);
  expect(row?.all.length).toBeGreaterThan(100);
});

test('run again it issues nothing more and tells nothing again', async () => {
  const order = await issueLicensedOrder(bed, doors, { quantity: 2 });
  const again = await doors.transact(order.worker, (tx) => issueLicenses(tx, order.worker, order.orderId, testSecrets));
  expect(again).toBe(0);
  expect(await count('licensing.licenses', order.tenantId)).toBe(2);
  expect(await count('licensing.keys', order.tenantId)).toBe(2);
  expect(await eventsOf(order.tenantId)).toEqual({ 'license.provisioned': 1, 'license-key.issued': 2 });
});

test('two workers at the same order at once: one license per unit, and no key left over', async () => {
  const order = await layLicensedOrder(bed, { quantity: 40 });
  const run = () => doors.transact(order.worker, (tx) => issueLicenses(tx, order.worker, order.orderId, testSecrets));
  const issued = await Promise.all([run(), run(), run(), run()]);
  expect(issued.reduce((sum, quantity) => sum + quantity, 0)).toBe(40);
  expect(await count('licensing.licenses', order.tenantId)).toBe(40);
  expect(await count('licensing.keys', order.tenantId)).toBe(40);
});

test('a thousand units are borne in one transaction, with one event for the line, one for each key, and one audit record', async () => {
  const order = await layLicensedOrder(bed, { quantity: 1_000 });
  await doors.transact(order.worker, (tx) => issueLicenses(tx, order.worker, order.orderId, testSecrets));
  expect(await count('licensing.licenses', order.tenantId)).toBe(1_000);
  expect(await eventsOf(order.tenantId)).toEqual({ 'license.provisioned': 1, 'license-key.issued': 1_000 });
  expect(await count('audit.records', order.tenantId)).toBe(1);
});

test('an order of goods issues nothing', async () => {
  const order = await layLicensedOrder(bed);
  await bed.superuser("update sales.order_lines set kind = 'goods' where tenant_id = $1", [order.tenantId]);
  expect(await doors.transact(order.worker, (tx) => issueLicenses(tx, order.worker, order.orderId, testSecrets))).toBe(0);
});

test('an order that was cancelled meanwhile issues nothing', async () => {
  const order = await layLicensedOrder(bed);
  await bed.superuser("update sales.orders set status = 'cancelled' where tenant_id = $1", [order.tenantId]);
  expect(await doors.transact(order.worker, (tx) => issueLicenses(tx, order.worker, order.orderId, testSecrets))).toBe(0);
});

test('whoever ordered may be gone: the licenses are issued to the company', async () => {
  const order = await layLicensedOrder(bed);
  await bed.superuser("delete from identity.users where tenant_id = $1 and kind = 'buyer'", [order.tenantId]);
  expect(await doors.transact(order.worker, (tx) => issueLicenses(tx, order.worker, order.orderId, testSecrets))).toBe(1);
});

test('a licensed product without a policy is refused by name, and nothing of the order is issued', async () => {
  const order = await layLicensedOrder(bed);
  await bed.superuser('delete from licensing.policies where tenant_id = $1', [order.tenantId]);
  await expect(doors.transact(order.worker, (tx) => issueLicenses(tx, order.worker, order.orderId, testSecrets)))
    .rejects.toMatchObject({ code: 'license.no-policy', details: { sku: 'AUR-1' } });
  expect(await count('licensing.licenses', order.tenantId)).toBe(0);
});

test('a worker of another tenant finds nothing to issue', async () => {
  const order = await layLicensedOrder(bed);
  const other = await layLicensedOrder(bed);
  expect(await doors.transact(other.worker, (tx) => issueLicenses(tx, other.worker, order.orderId, testSecrets))).toBe(0);
  expect(await count('licensing.licenses', order.tenantId)).toBe(0);
});
