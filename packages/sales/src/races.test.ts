import { uuidv7 } from '@entrepot/kernel';
import { openDoors, type BuyerActor, type Doors } from '@entrepot/postgres';
import { idempotentCommand } from '@entrepot/rpc';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { confirmOrder } from './confirm-order.ts';
import { placeOrderInput } from './place-order.contract.ts';
import { placeOrder } from './place-order.ts';
import { replaceCart } from './replace-cart.ts';
import { anotherBuyer, openShop, stockedProduct } from './testing.ts';

// Two doors on one database, as two API processes have them: nothing but the database can keep the racers apart.
const { doors: here, urls, createTenant, superuser } = await openTestbed();
const there = openDoors({ connectionString: urls.api });
afterAll(() => there.close());
const either = (index: number): Doors => index % 2 ? here : there;

const fill = (buyer: BuyerActor, ...lines: [productId: string, quantity: number][]) => here.transact(buyer, (tx) =>
  replaceCart(tx, buyer, { lines: lines.map(([productId, quantity]) => ({ productId, quantity })) }));
const place = (doors: Doors, buyer: BuyerActor) => doors.transact(buyer, (tx) => placeOrder(tx, buyer, placeOrderInput.parse({})));
const fulfilled = <T>(outcomes: PromiseSettledResult<T>[]): T[] =>
  outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value] : []);
const refusals = (outcomes: PromiseSettledResult<unknown>[]): unknown[] =>
  outcomes.flatMap((outcome) => outcome.status === 'rejected' ? [(outcome.reason as { code?: unknown }).code] : []);

test('one unit, ten buyers: one order, nine refusals that name what is left', async () => {
  const shop = await openShop(here, await createTenant());
  const productId = await stockedProduct(here, shop, 1);
  const buyers = await Promise.all(Array.from({ length: 10 }, () => anotherBuyer(here, shop.tenant, shop.member)));
  await Promise.all(buyers.map((buyer) => fill(buyer, [productId, 1])));
  const outcomes = await Promise.allSettled(buyers.map((buyer, index) => place(either(index), buyer)));
  expect(fulfilled(outcomes).map((order) => order.invoiceNumber)).toEqual(['INV-000001']);
  expect(refusals(outcomes)).toEqual(Array.from({ length: 9 }, () => 'stock.insufficient'));
});

test('the same Idempotency-Key twenty times: one order, and each answer is that order or "still running"', async () => {
  const { buyer, ...shop } = await openShop(here, await createTenant());
  await fill(buyer, [await stockedProduct(here, { ...shop, buyer }, 100), 1]);
  const command = idempotentCommand('sales.placeOrder', placeOrder);
  const key = uuidv7();
  const send = (doors: Doors, idempotencyKey: string) => command({
    ctx: { actor: buyer, idempotencyKey, transact: (work) => doors.transact(buyer, work) }, input: placeOrderInput.parse({}),
  });
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => send(either(index), key)));
  const answers = new Set(fulfilled(outcomes).map((order) => order.orderId));
  expect(answers.size).toBe(1);
  expect(refusals(outcomes).filter((code) => code !== 'idempotency.running')).toEqual([]);
  expect(answers).toContain((await send(here, key)).orderId);
  expect(await superuser('select count(*)::integer as orders from sales.orders where tenant_id = $1', [buyer.tenantId]))
    .toEqual([{ orders: 1 }]);
});

test('one cart ordered from two windows at once is one order', async () => {
  const shop = await openShop(here, await createTenant());
  await fill(shop.buyer, [await stockedProduct(here, shop, 100), 1]);
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, (_, index) => place(either(index), shop.buyer)));
  expect(fulfilled(outcomes)).toHaveLength(1);
  expect(new Set(refusals(outcomes))).toEqual(new Set(['cart.empty']));
});

test('a limit for two orders lets two of eight colleagues through', async () => {
  const shop = await openShop(here, await createTenant(), 2_500);
  const productId = await stockedProduct(here, shop, 100, { priceMinor: 1_000 });
  const colleagues = Array.from({ length: 8 }, (): BuyerActor => ({ ...shop.buyer, userId: uuidv7() }));
  await Promise.all(colleagues.map((buyer) => fill(buyer, [productId, 1])));
  const outcomes = await Promise.allSettled(colleagues.map((buyer, index) => place(either(index), buyer)));
  expect(fulfilled(outcomes)).toHaveLength(2);
  expect(refusals(outcomes)).toEqual(Array.from({ length: 6 }, () => 'credit.exceeded'));
});

test('twenty orders at once, their products named in any order, meet no deadlock and number their invoices without a gap', async () => {
  const shop = await openShop(here, await createTenant());
  const products = await Promise.all(Array.from({ length: 6 }, () => stockedProduct(here, shop, 1_000)));
  const buyers = await Promise.all(Array.from({ length: 20 }, () => anotherBuyer(here, shop.tenant, shop.member)));
  await Promise.all(buyers.map((buyer, index) => {
    const turned = [...products.slice(index % 6), ...products.slice(0, index % 6)];
    return fill(buyer, ...(index % 2 ? turned : turned.toReversed()).map((productId): [string, number] => [productId, 1]));
  }));
  const orders = await Promise.all(buyers.map((buyer, index) => place(either(index), buyer)));
  expect(orders.map((order) => order.invoiceNumber).toSorted())
    .toEqual(Array.from({ length: 20 }, (_, index) => `INV-${String(index + 1).padStart(6, '0')}`));
  const levels = await superuser('select allocated from inventory.stock_levels where tenant_id = $1', [shop.tenant.tenantId]);
  expect(levels).toEqual(Array.from({ length: 6 }, () => ({ allocated: 20 })));
});

test('of a confirmation and a cancellation of the same version, one wins and the other is told', async () => {
  const shop = await openShop(here, await createTenant());
  const { member } = shop;
  await fill(shop.buyer, [await stockedProduct(here, shop, 100), 1]);
  const { orderId } = await place(here, shop.buyer);
  const outcomes = await Promise.allSettled([
    here.transact(member, (tx) => confirmOrder(tx, member, { orderId, version: 1 })),
    there.transact(member, (tx) => cancelOrder(tx, member, { orderId, version: 1, reason: 'x' })),
  ]);
  expect(refusals(outcomes)).toEqual(['order.version-conflict']);
});
