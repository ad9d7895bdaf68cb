import { sellableProduct } from '@entrepot/catalog/testing';
import { uuidv7 } from '@entrepot/kernel';
import { openDoors, type WorkerActor } from '@entrepot/postgres';
import { buyerOf, createCompany, memberOf, openTestbed } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { allocateStock } from './allocate-stock.ts';
import { receiveStock } from './receive-stock.ts';
import { releaseStaleReservations } from './release-stale-reservations.ts';
import { releaseStock } from './release-stock.ts';

const { doors, urls, createTenant, superuser } = await openTestbed();
const workerDoors = openDoors({ connectionString: urls.jobs });
const { signal } = new AbortController();
afterAll(() => workerDoors.close());

/** Ten orders of two products each, their time passed for all but the last. */
async function layReservations() {
  const tenant = await createTenant();
  const member = memberOf(tenant);
  const buyer = buyerOf(tenant, await createCompany(tenant));
  const products = [await sellableProduct(doors, member), await sellableProduct(doors, member)];
  await doors.transact(member, (tx) => receiveStock(tx, member, { lines: products.map((productId) => ({ productId, quantity: 100 })), reason: 'delivery' }));
  const orders = Array.from({ length: 10 }, () => uuidv7());
  for (const orderId of orders) {
    await doors.transact(buyer, (tx) => allocateStock(tx, buyer, orderId, products.map((productId, index) => ({
      productId, quantity: index + 1, lineNo: index + 1, sku: `S${index}`,
    }))));
  }
  await superuser("update inventory.reservations set expires_at = now() - interval '1 minute' where tenant_id = $1 and order_id <> $2", [tenant.tenantId, orders.at(-1)]);
  await superuser("update inventory.reservations set expires_at = now() + interval '1 hour' where tenant_id = $1 and order_id = $2", [tenant.tenantId, orders.at(-1)]);
  const worker: WorkerActor = { kind: 'worker', tenantId: tenant.tenantId, requestId: 'test' };
  return { ...tenant, member, orders, products, worker };
}
const allocatedOf = async (tenantId: string) => (await superuser<{ allocated: number; ledger: number }>(
  `select s.allocated, (select sum(allocated_delta)::int from inventory.movements m where m.tenant_id = s.tenant_id and m.product_id = s.product_id) as ledger
     from inventory.stock_levels s where s.tenant_id = $1 order by s.allocated`, [tenantId]));

test('reservations past their time give their stock back once: level, ledger and state agree, what is in time stays', async () => {
  const { tenantId, worker } = await layReservations();
  const counts = await Promise.all(Array.from({ length: 4 }, () => releaseStaleReservations(workerDoors, worker, signal, 5)));
  expect(counts.reduce((sum, count) => sum + count)).toBe(18);
  expect(await allocatedOf(tenantId)).toEqual([{ allocated: 1, ledger: 1 }, { allocated: 2, ledger: 2 }]);
  expect(await superuser("select from inventory.movements where tenant_id = $1 and kind = 'release'", [tenantId])).toHaveLength(18);
  expect(await releaseStaleReservations(workerDoors, worker, signal)).toBe(0);
});

test('orders that are cancelled at the same moment release once, and nobody waits for the other for ever', async () => {
  const { tenantId, member, orders, worker } = await layReservations();
  const released = await Promise.all([
    releaseStaleReservations(workerDoors, worker, signal, 3),
    ...orders.slice(0, 9).map((orderId) => doors.transact(member, (tx) => releaseStock(tx, orderId)).then((rows) => rows.length)),
  ]);
  // What the job passed over because it was being cancelled is released by whoever cancelled it.
  expect(released.reduce((sum, count) => sum + count)).toBe(18);
  expect(await allocatedOf(tenantId)).toEqual([{ allocated: 1, ledger: 1 }, { allocated: 2, ledger: 2 }]);
});
