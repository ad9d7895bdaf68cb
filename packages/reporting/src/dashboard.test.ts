import { sellableProduct } from '@entrepot/catalog/testing';
import { setStockRules } from '@entrepot/inventory';
import { uuidv7 } from '@entrepot/kernel';
import { openTestDoors } from '@entrepot/postgres/testing';
import { cancelOrder, confirmOrder, placeOrder, replaceCart } from '@entrepot/sales';
import { openShop, stockedProduct, type Shop } from '@entrepot/sales/testing';
import { memberOf, openTestbed } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { dashboard } from './dashboard.ts';

const { urls, createTenant, superuser } = await openTestbed();
const doors = openTestDoors({ connectionString: urls.api });
afterAll(() => doors.close());

const HOUR_MS = 3_600_000;
const figures = (shop: Shop) => dashboard(doors.reader(shop.member), shop.member, {});

/** Places an order of one product, and tells when that shall have been. */
async function orderAt(shop: Shop, productId: string, placedAt: Date, quantity = 1): Promise<string> {
  const { buyer } = shop;
  const { orderId } = await doors.transact(buyer, async (tx) => {
    await replaceCart(tx, buyer, { lines: [{ productId, quantity }] });
    return placeOrder(tx, buyer, { purchaseOrderNumber: '', note: '' });
  });
  await superuser('update sales.orders set placed_at = $2 where order_id = $1', [orderId, placedAt]);
  return orderId;
}

/** Noon of a day in Paris that has no change of clocks near it. */
async function atNoon(): Promise<Date> {
  const now = Date.now();
  const noon = new Date('2026-11-18T11:00:00Z');
  doors.shiftClock(noon.getTime() - now);
  return noon;
}
const hoursBefore = (moment: Date, hours: number): Date => new Date(moment.getTime() - hours * HOUR_MS);

test('days are those of the tenant, cancelled orders count nowhere, and yesterday is compared until the same time', async () => {
  const shop = await openShop(doors, await createTenant({ timeZone: 'Europe/Paris' }));
  const productId = await stockedProduct(doors, shop, 1_000, { priceMinor: 100 });
  const noon = await atNoon();
  await orderAt(shop, productId, hoursBefore(noon, 1), 3);        // today 11:00
  await orderAt(shop, productId, hoursBefore(noon, 11.9));        // today 00:06
  await orderAt(shop, productId, hoursBefore(noon, 12.1));        // yesterday 23:54
  await orderAt(shop, productId, hoursBefore(noon, 25));          // yesterday 11:00
  await orderAt(shop, productId, hoursBefore(noon, 7 * 24));      // seven days ago
  await orderAt(shop, productId, hoursBefore(noon, 15 * 24));     // too long ago
  const cancelled = await orderAt(shop, productId, hoursBefore(noon, 1), 50);
  await doors.transact(shop.member, (tx) => cancelOrder(tx, shop.member, { orderId: cancelled, version: 1, reason: 'x' }));
  const seen = await figures(shop);
  expect(seen).toMatchObject({
    timeZone: 'Europe/Paris',
    today: { orders: 2, revenue: { amountMinor: 400, currency: 'EUR' } },
    yesterdayByNow: { orders: 1, revenue: { amountMinor: 100 } },
    last7Days: { orders: 4, revenue: { amountMinor: 600 } },
    previous7Days: { orders: 1, revenue: { amountMinor: 100 } },
    ordersToConfirm: 6,
  });
  expect(seen.daily.map((day) => day.day).slice(-2)).toEqual(['2026-11-17', '2026-11-18']);
  expect(seen.daily.map((day) => day.orders)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 2]);
  doors.shiftClock(0);
});

test('open work counts down when it is done', async () => {
  const shop = await openShop(doors, await createTenant());
  const { member } = shop;
  const productId = await stockedProduct(doors, shop, 10);
  await doors.transact(member, (tx) => setStockRules(tx, member, { productId, lowStockAt: 9, backorderLimit: 0 }));
  expect(await figures(shop)).toMatchObject({ ordersToConfirm: 0, lowStockProducts: 0 });
  const orderId = await orderAt(shop, productId, new Date());
  expect(await figures(shop)).toMatchObject({ ordersToConfirm: 1, lowStockProducts: 1 });
  await doors.transact(member, (tx) => confirmOrder(tx, member, { orderId, version: 1 }));
  expect(await figures(shop)).toMatchObject({ ordersToConfirm: 0 });
});

test('licenses count by standing and expiry, devices while they hold a seat', async () => {
  const shop = await openShop(doors, await createTenant());
  const productId = await sellableProduct(doors, shop.member, { kind: 'licensed' });
  const orderId = await orderAt(shop, productId, new Date(), 4);
  const [policyId, keyId] = [uuidv7(), uuidv7()];
  const { tenantId } = shop.tenant;
  await superuser('insert into licensing.policies (tenant_id, policy_id, product_id, product_code, key_prefix) values ($1, $2, $3, $4, $5)',
    [tenantId, policyId, productId, `prod_${tenantId.replaceAll('-', '').slice(-16)}`, 'KEY']);
  await superuser(`insert into licensing.keys (tenant_id, key_id, key_hash, key_ciphertext, prefix, last_four, company_id)
    values ($1, $2, sha256($3), '', 'KEY', 'ABCD', $4)`,
    [tenantId, keyId, Buffer.from(keyId), shop.buyer.companyId]);
  const licenses = [[1, 'active', null], [2, 'active', '10 days'], [3, 'active', '-1 day'], [4, 'suspended', null]] as const;
  for (const [unitNo, status, expires] of licenses) {
    await superuser(`insert into licensing.licenses (tenant_id, license_id, key_id, policy_id, product_id, company_id,
        order_id, order_line_no, unit_no, status, seats, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, 3, now() + $10::interval)`,
    [tenantId, uuidv7(), keyId, policyId, productId, shop.buyer.companyId, orderId, unitNo, status, expires]);
  }
  await superuser(`insert into licensing.activations (tenant_id, license_id, company_id, fingerprint, activated_at, deactivated_at)
    select tenant_id, license_id, company_id, f.print, now(), f.gone
      from licensing.licenses, (values ('a', null), ('b', now())) f (print, gone)
     where tenant_id = $1 and unit_no = 1`, [tenantId]);
  expect(await figures(shop)).toMatchObject({ licenses: { active: 2, expiring: 1, suspended: 1 }, devices: 1 });
});

test('the figures of another tenant are all zero, in its own currency', async () => {
  const tenant = await createTenant({ currency: 'JPY' });
  const member = memberOf(tenant);
  const seen = await dashboard(doors.reader(member), member, {});
  expect(seen).toMatchObject({ today: { orders: 0, revenue: { amountMinor: 0, currency: 'JPY' } }, ordersToConfirm: 0, devices: 0 });
  expect(seen.daily).toHaveLength(14);
});
