import { archiveProduct, setMinimumOrder, setPriceTiers } from '@entrepot/catalog';
import { sellableProduct } from '@entrepot/catalog/testing';
import { uuidv7 } from '@entrepot/kernel';
import type { BuyerActor } from '@entrepot/postgres';
import { openTestDoors } from '@entrepot/postgres/testing';
import { idempotentCommand } from '@entrepot/rpc';
import { buyerOf, createCompany, openTestbed } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { orderDetail } from './list-orders.ts';
import { placeOrderInput } from './place-order.contract.ts';
import { placeOrder } from './place-order.ts';
import { replaceCart } from './replace-cart.ts';
import { anotherBuyer, openShop, stockedProduct } from './testing.ts';
import { viewCart } from './view-cart.ts';

const { urls, createTenant, superuser } = await openTestbed();
const doors = openTestDoors({ connectionString: urls.api });
afterAll(() => doors.close());
const shop = await openShop(doors, await createTenant());
const { tenant, member } = shop;

const fill = (buyer: BuyerActor, ...lines: [productId: string, quantity: number][]) => doors.transact(buyer, (tx) =>
  replaceCart(tx, buyer, { lines: lines.map(([productId, quantity]) => ({ productId, quantity })) }));
const place = (buyer: BuyerActor, input: Partial<typeof placeOrderInput._output> = {}) => doors.transact(buyer, (tx) =>
  placeOrder(tx, buyer, placeOrderInput.parse(input)));
const freshBuyer = () => anotherBuyer(doors, tenant, member);
const view = (buyer: BuyerActor) => viewCart(doors.reader(buyer), buyer, {});

/** What an order that was refused must not have left behind. */
async function tracesOf(buyer: BuyerActor) {
  const [row] = await superuser(`
    select (select count(*)::integer from sales.orders where company_id = $1) as orders,
           (select count(*)::integer from billing.invoices where company_id = $1) as invoices,
           (select held_minor::integer from billing.credit_accounts where company_id = $1) as held,
           (select count(*)::integer from audit.records where actor_id = $2) as records,
           (select count(*)::integer from events.events where actor_id = $2 and type = 'order.placed') as events,
           (select count(*)::integer from sales.cart_lines where owner_id = $2) as lines`, [buyer.companyId, buyer.userId]);
  return row;
}

test('an order is priced, held, charged, invoiced, recorded and told in one transaction, and the cart is empty', async () => {
  const buyer = await freshBuyer();
  const goods = await stockedProduct(doors, shop, 20, {
    sku: 'G-1', tiers: [{ minimumQuantity: 1, priceMinor: 100 }, { minimumQuantity: 10, priceMinor: 90 }],
  });
  const licensed = await sellableProduct(doors, member, { sku: 'L-1', kind: 'licensed', priceMinor: 5_000 });
  await fill(buyer, [goods, 10], [licensed, 2], [goods, 3]);
  const { subtotal, version } = await view(buyer);
  const placed = await place(buyer, { purchaseOrderNumber: 'PO 7', expectedTotal: subtotal, cartVersion: version ?? '' });
  expect(placed).toMatchObject({ total: { amountMinor: 11_200, currency: 'EUR' } });
  expect(placed.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  expect(await orderDetail(doors.reader(buyer), buyer, { orderId: placed.orderId })).toMatchObject({
    status: 'placed', purchaseOrderNumber: 'PO 7', lineCount: 3, invoiceNumber: placed.invoiceNumber, invoice: { status: 'open' },
    lines: [
      { lineNo: 1, sku: 'G-1', quantity: 10, unitPrice: { amountMinor: 90 }, total: { amountMinor: 900 } },
      { lineNo: 2, sku: 'L-1', quantity: 2, unitPrice: { amountMinor: 5_000 }, total: { amountMinor: 10_000 } },
      { lineNo: 3, sku: 'G-1', quantity: 3, unitPrice: { amountMinor: 100 }, total: { amountMinor: 300 } },
    ],
  });
  expect(await tracesOf(buyer)).toEqual({ orders: 1, invoices: 1, held: 11_200, records: 1, events: 1, lines: 0 });
  expect(await superuser('select on_hand, allocated from inventory.stock_levels where product_id = $1', [goods]))
    .toEqual([{ on_hand: 20, allocated: 13 }]);
  expect(await superuser('select payload from events.events where object_id = $1', [placed.orderId])).toEqual([{ payload: {
    orderId: placed.orderId, code: placed.code, companyId: buyer.companyId, placedBy: buyer.userId,
    lines: [{ lineNo: 2, productId: licensed, quantity: 2 }],
  } }]);
  expect(await superuser(`select count(*)::integer as jobs from jobs.job j join events.events e on j.data ->> 'eventId' = e.event_id::text
    where e.object_id = $1`, [placed.orderId]))
    .toEqual([{ jobs: 1 }]);
});

test.for([5, 169])('checkout of %i lines costs thirteen statements', async (count) => {
  const buyer = await freshBuyer();
  const products = await Promise.all(Array.from({ length: 5 }, () => stockedProduct(doors, shop, 1_000)));
  await fill(buyer, ...Array.from({ length: count }, (_, index): [string, number] => [products[index % 5] ?? '', 1 + index % 3]));
  doors.forget();
  await place(buyer);
  expect(doors.statements).toHaveLength(13);
  expect(doors.statements.at(-2)).toContain('billing.number_series');
});

test('an Idempotency-Key adds three statements: looking for the answer, becoming the buyer again, storing the answer', async () => {
  const buyer = await freshBuyer();
  await fill(buyer, [await stockedProduct(doors, shop, 5), 1]);
  doors.forget();
  await idempotentCommand('sales.placeOrder', placeOrder)({
    ctx: { actor: buyer, idempotencyKey: uuidv7(), transact: (work) => doors.transact(buyer, work) }, input: placeOrderInput.parse({}),
  });
  expect(doors.statements).toHaveLength(16);
});

test('an empty cart, also one that was just ordered, is refused', async () => {
  const buyer = await freshBuyer();
  await expect(place(buyer)).rejects.toMatchObject({ code: 'cart.empty' });
  await fill(buyer, [await stockedProduct(doors, shop, 5), 1]);
  await place(buyer);
  await expect(place(buyer)).rejects.toMatchObject({ code: 'cart.empty' });
});

test('a company on hold orders nothing', async () => {
  const buyer = buyerOf(tenant, await createCompany(tenant, 'on-hold'));
  await fill(buyer, [await stockedProduct(doors, shop, 5), 1]);
  await expect(place(buyer)).rejects.toMatchObject({ code: 'company.on-hold' });
});

test('a cart that changed since it was shown is refused', async () => {
  const buyer = await freshBuyer();
  const goods = await stockedProduct(doors, shop, 5);
  await fill(buyer, [goods, 1]);
  const { version } = await view(buyer);
  doors.shiftClock(1_000);
  await fill(buyer, [goods, 2]);
  doors.shiftClock(0);
  await expect(place(buyer, { cartVersion: version ?? '' })).rejects.toMatchObject({ code: 'cart.changed' });
});

test('prices that changed since they were shown are refused, with the new total', async () => {
  const buyer = await freshBuyer();
  const productId = await stockedProduct(doors, shop, 5, { priceMinor: 100 });
  await fill(buyer, [productId, 2]);
  const { subtotal } = await view(buyer);
  await doors.transact(member, (tx) => setPriceTiers(tx, member, { productId, tiers: [{ minimumQuantity: 1, priceMinor: 110 }] }));
  await expect(place(buyer, { expectedTotal: subtotal })).rejects.toMatchObject({
    code: 'order.price-changed', details: { total: { amountMinor: 220, currency: 'EUR' } },
  });
  expect(await tracesOf(buyer)).toMatchObject({ orders: 0, lines: 1 });
});

test('a subtotal of 10 with a minimum of 11 is blocked, and says that 1 is missing', async () => {
  const shopOfMinimum = await openShop(doors, await createTenant());
  const { buyer, member: manager } = shopOfMinimum;
  const productId = await stockedProduct(doors, shopOfMinimum, 5, { priceMinor: 10 });
  await doors.transact(manager, (tx) => setMinimumOrder(tx, manager, { minimumMinor: 11 }));
  await fill(buyer, [productId, 1]);
  expect(await view(buyer)).toMatchObject({ missingToMinimum: { amountMinor: 1, currency: 'EUR' }, canOrder: false });
  await expect(place(buyer)).rejects.toMatchObject({
    code: 'order.below-minimum', details: { minimum: { amountMinor: 11 }, missing: { amountMinor: 1, currency: 'EUR' } },
  });
  await fill(buyer, [productId, 2]);
  expect(await place(buyer)).toMatchObject({ total: { amountMinor: 20 } });
});

test('a product taken out of the shop is refused by line', async () => {
  const buyer = await freshBuyer();
  const productId = await stockedProduct(doors, shop, 5);
  await fill(buyer, [await stockedProduct(doors, shop, 5), 1], [productId, 1]);
  await doors.transact(member, (tx) => archiveProduct(tx, member, { productId, version: 2 }));
  const [, line] = (await view(buyer)).lines;
  await expect(place(buyer))
    .rejects.toMatchObject({ code: 'order.product-unavailable', details: { lines: [{ lineId: line?.lineId, issues: ['unavailable'] }] } });
});

test('quantities below the minimum or off the step are refused by line', async () => {
  const buyer = await freshBuyer();
  const productId = await stockedProduct(doors, shop, 50, { minimumQuantity: 6, quantityStep: 3 });
  await fill(buyer, [productId, 4]);
  await expect(place(buyer))
    .rejects.toMatchObject({ code: 'order.quantity-invalid', details: { lines: [{ issues: ['below-minimum', 'off-step'] }] } });
});

test('more than there is in stock is refused with SKU, asked and available, and leaves nothing behind', async () => {
  const buyer = await freshBuyer();
  const productId = await stockedProduct(doors, shop, 3, { sku: 'SHORT' });
  await fill(buyer, [productId, 5]);
  await expect(place(buyer)).rejects.toMatchObject({
    code: 'stock.insufficient', details: { lines: [{ productId, sku: 'SHORT', asked: 5, available: 3 }] },
  });
  expect(await tracesOf(buyer)).toEqual({ orders: 0, invoices: 0, held: 0, records: 0, events: 0, lines: 1 });
});

test('more than the company may owe is refused, and leaves nothing behind', async () => {
  const buyer = await anotherBuyer(doors, tenant, member, 150);
  const productId = await stockedProduct(doors, shop, 5, { priceMinor: 100 });
  await fill(buyer, [productId, 2]);
  await expect(place(buyer)).rejects.toMatchObject({ code: 'credit.exceeded', details: { available: { amountMinor: 150 } } });
  expect(await tracesOf(buyer)).toEqual({ orders: 0, invoices: 0, held: 0, records: 0, events: 0, lines: 1 });
  expect(await superuser('select allocated from inventory.stock_levels where product_id = $1', [productId])).toEqual([{ allocated: 0 }]);
});

test('an order is seen by its company, and by nobody of another company or tenant', async () => {
  const buyer = await freshBuyer();
  await fill(buyer, [await stockedProduct(doors, shop, 5), 1]);
  const { orderId } = await place(buyer);
  const colleague = buyerOf(tenant, buyer.companyId);
  expect(await orderDetail(doors.reader(colleague), colleague, { orderId })).toMatchObject({ orderId });
  const foreign = await openShop(doors, await createTenant());
  for (const stranger of [await freshBuyer(), foreign.buyer, { ...foreign.buyer, companyId: buyer.companyId }]) {
    await expect(orderDetail(doors.reader(stranger), stranger, { orderId })).rejects.toMatchObject({ code: 'order.not-found' });
  }
  await expect(orderDetail(doors.reader(buyer), buyer, { orderId: uuidv7() })).rejects.toMatchObject({ code: 'order.not-found' });
});

test('an order to the price list of another company is impossible: the buyer\'s own price is charged', async () => {
  const buyer = await freshBuyer();
  const productId = await stockedProduct(doors, shop, 5, { priceMinor: 100 });
  await fill(buyer, [productId, 1]);
  await expect(place(buyer, { expectedTotal: { amountMinor: 1, currency: 'EUR' } })).rejects.toMatchObject({ code: 'order.price-changed' });
});
