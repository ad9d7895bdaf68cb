import { addMissingProducts } from '@entrepot/catalog';
import { sellableProduct } from '@entrepot/catalog/testing';
import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor } from '@entrepot/postgres';
import { memberOf, openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { importOrders } from './import-orders.ts';
import type { ImportedDocument } from './imported-document.ts';
import { placeOrderInput } from './place-order.contract.ts';
import { placeOrder } from './place-order.ts';
import { replaceCart } from './replace-cart.ts';
import { searchCredits } from './search-credits.ts';
import { orderForTeam, searchOrders } from './search-orders.ts';
import { openShop, stockedProduct } from './testing.ts';

const { doors, createTenant, superuser } = await openTestbed();

const at = (minute: number): Date => new Date(Date.UTC(2010, 11, 1, 8, minute));
const openedAt = at(-1);
const customer = { externalReference: '17850', name: 'Customer 17850', country: 'Cyprus' };
const line = (quantity: number, unitPriceMinor: bigint, sku = 'LANTERN') => ({ sku, name: '', quantity, unitPriceMinor });
const document = (changes: Partial<ImportedDocument> = {}): ImportedDocument => ({
  kind: 'order', externalReference: '536365', customer, country: 'Austria', at: at(0), lines: [line(6, 255n), line(2, 339n)], ...changes,
});
const books = [document(), document({ externalReference: '536370', at: at(1) }),
  document({ kind: 'credit', externalReference: 'C536379', at: at(2), lines: [line(7, 255n)] })];

const bring = (member: MemberActor, documents: readonly ImportedDocument[]) =>
  doors.transact(member, (tx) => importOrders(tx, member, { documents, openedAt }));
const withCatalog = async (skus = ['LANTERN']): Promise<MemberActor> => {
  const member = memberOf(await createTenant({ currency: 'GBP' }));
  await doors.transact(member, (tx) => addMissingProducts(tx, member, skus.map((sku) => ({ sku, name: sku, priceMinor: 100n }))));
  return member;
};
const TABLES = ['customers.companies', 'sales.orders', 'sales.order_lines', 'sales.credits', 'sales.credit_lines', 'inventory.movements',
  'inventory.stock_levels', 'billing.invoices', 'billing.credit_accounts', 'messaging.emails', 'licensing.licenses', 'events.events'];
const COUNTS = TABLES.map((table, index) => `select ${index} as place, count(*)::integer as n from ${table} where tenant_id = $1`);
const counts = async ({ tenantId }: MemberActor): Promise<number[]> =>
  (await superuser<{ n: number }>(`${COUNTS.join(' union all ')} order by place`, [tenantId])).map(({ n }) => n);

test('orders and credits of the old books stand under their own numbers, prices, dates and countries, delivered and paid long ago', async () => {
  const member = await withCatalog();
  expect(await bring(member, books)).toEqual({ orders: 2, orderLines: 4, credits: 1, creditLines: 1, companies: 1 });
  const { orders } = await searchOrders(doors.reader(member), member, { limit: 50 });
  expect(orders.map(({ externalReference, placedAt }) => [externalReference, placedAt]))
    .toEqual([['536370', at(1).toISOString()], ['536365', at(0).toISOString()]]);
  expect(await orderForTeam(doors.reader(member), member, { orderId: orders[1]?.orderId ?? '' })).toMatchObject({
    status: 'confirmed', invoice: null, externalReference: '536365', country: 'Austria', companyName: 'Customer 17850',
    total: { amountMinor: 6 * 255 + 2 * 339, currency: 'GBP' }, lines: [{ name: 'LANTERN', quantity: 6 }, { quantity: 2 }],
  });
  const [company] = await superuser(`select name, country from customers.companies where tenant_id = $1`, [member.tenantId]);
  expect(company).toEqual({ name: 'Customer 17850', country: 'Cyprus' });
  // No invoice, no credit account, no mail, no license.
  expect(await counts(member)).toEqual([1, 2, 4, 1, 1, 7, 1, 0, 0, 0, 0, 4]);
});

test('each order and credit is told once, by ids alone', async () => {
  const member = await withCatalog();
  await bring(member, books);
  const told = await superuser<{ type: string; payload: object; own: object }>(
    `select e.type, e.payload, case when o.order_id is null
              then jsonb_build_object('creditId', c.credit_id, 'companyId', c.company_id)
              else jsonb_build_object('orderId', o.order_id, 'companyId', o.company_id) end as own
       from events.events e left join sales.orders o on o.order_id = e.object_id left join sales.credits c on c.credit_id = e.object_id
      where e.tenant_id = $1 and e.object_type <> 'import' order by type`, [member.tenantId]);
  expect(told.map(({ type }) => type)).toEqual(['credit.imported', 'order.imported', 'order.imported']);
  for (const { payload, own } of told) expect(payload).toEqual(own);
});

test('the same books again change nothing, and a part of them brings the rest', async () => {
  const member = await withCatalog();
  await bring(member, books.slice(0, 1));
  expect(await bring(member, books)).toMatchObject({ orders: 1, credits: 1, companies: 0 });
  const before = await counts(member);
  expect(await bring(member, books)).toEqual({ orders: 0, orderLines: 0, credits: 0, creditLines: 0, companies: 0 });
  expect(await counts(member)).toEqual(before);
});

test('two imports of the same books at once bring each order once', async () => {
  const member = await withCatalog();
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => bring(member, books)));
  expect(outcomes.reduce((sum, { orders }) => sum + orders, 0)).toBe(2);
  expect(await counts(member)).toEqual([1, 2, 4, 1, 1, 7, 1, 0, 0, 0, 0, 4]);
});

test('today\'s stock stays as it is, and the ledger adds up to it', async () => {
  const shop = await openShop(doors, await createTenant());
  await stockedProduct(doors, shop, 3, { sku: 'LANTERN' });
  await bring(shop.member, books);
  const [level] = await superuser<{ onHand: number; allocated: number; moved: bigint }>(
    `select on_hand as "onHand", allocated, (select sum(on_hand_delta) from inventory.movements m where m.product_id = s.product_id) as moved
       from inventory.stock_levels s where tenant_id = $1`, [shop.tenant.tenantId]);
  expect(level).toEqual({ onHand: 3, allocated: 0, moved: 3n });
});

test('a licensed product of the old books moves no stock', async () => {
  const member = memberOf(await createTenant());
  await sellableProduct(doors, member, { sku: 'LANTERN', kind: 'licensed' });
  await bring(member, books);
  expect((await counts(member)).slice(5, 7)).toEqual([0, 0]);
});

test('a SKU that the catalog does not have is refused by name, and nothing is imported', async () => {
  const member = await withCatalog();
  const before = await counts(member);
  await expect(bring(member, [...books, document({ externalReference: 'x', lines: [line(1, 1n, 'NONE')] })]))
    .rejects.toMatchObject({ code: 'product.unknown', message: expect.stringContaining('NONE') as string });
  expect(await counts(member)).toEqual(before);
});

test('a company\'s credits are listed newest first, page by page, and are nobody else\'s', async () => {
  const [member, stranger] = [await withCatalog(), await withCatalog()];
  await bring(member, [1, 2, 3].map((number) =>
    document({ kind: 'credit', externalReference: `C${number}`, at: at(number), lines: [line(number, 100n)] })));
  const [{ companyId } = { companyId: '' }] = await superuser<{ companyId: string }>(
    'select company_id as "companyId" from customers.companies where tenant_id = $1', [member.tenantId]);
  const first = await searchCredits(doors.reader(member), member, { companyId, limit: 2 });
  const second = await searchCredits(doors.reader(member), member, { companyId, limit: 2, cursor: first.nextCursor ?? '' });
  expect([...first.credits, ...second.credits]).toMatchObject([3, 2, 1].map((number) =>
    ({ externalReference: `C${number}`, country: 'Austria', lineCount: 1, net: { amountMinor: number * 100, currency: 'GBP' } })));
  expect(second.nextCursor).toBeNull();
  expect(await searchCredits(doors.reader(stranger), stranger, { companyId, limit: 2 })).toEqual({ credits: [], nextCursor: null });
});

test('another tenant that has the same numbers is neither seen nor changed', async () => {
  const [ours, theirs] = [await withCatalog(), await withCatalog()];
  await bring(theirs, books);
  const before = await counts(theirs);
  expect(await bring(ours, books)).toMatchObject({ orders: 2, companies: 1 });
  expect(await counts(theirs)).toEqual(before);
});

test('an order of the old books is not cancelled here: no stock, credit or invoice stands behind it', async () => {
  const member = await withCatalog();
  await bring(member, books);
  const [order] = (await searchOrders(doors.reader(member), member, { limit: 1 })).orders;
  await expect(doors.transact(member, (tx) => cancelOrder(tx, member, { orderId: order?.orderId ?? '', version: 1, reason: 'x' })))
    .rejects.toMatchObject({ code: 'order.imported' });
});

test('an order that is placed here carries the country of its company', async () => {
  const shop = await openShop(doors, await createTenant());
  const { buyer, member } = shop;
  await superuser(`update customers.companies set country = 'France' where company_id = $1`, [buyer.companyId]);
  const productId = await stockedProduct(doors, shop, 3);
  const { orderId } = await doors.transact(buyer, async (tx) => {
    await replaceCart(tx, buyer, { lines: [{ productId, quantity: 1 }] });
    return placeOrder(tx, buyer, placeOrderInput.parse({ purchaseOrderNumber: uuidv7() }));
  });
  expect(await orderForTeam(doors.reader(member), member, { orderId })).toMatchObject({ country: 'France', externalReference: null });
});
