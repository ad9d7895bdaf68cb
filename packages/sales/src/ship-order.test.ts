import { recordPayment } from '@entrepot/billing';
import { sellableProduct } from '@entrepot/catalog/testing';
import { receiveStock, setStockRules } from '@entrepot/inventory';
import { uuidv7 } from '@entrepot/kernel';
import { openDoors, type BuyerActor, type MemberActor } from '@entrepot/postgres';
import { memberOf, openTestbed } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { confirmOrder } from './confirm-order.ts';
import { importOrders } from './import-orders.ts';
import { listOrders } from './list-orders.ts';
import { placeOrderInput } from './place-order.contract.ts';
import { placeOrder } from './place-order.ts';
import { replaceCart } from './replace-cart.ts';
import { orderForTeam, searchOrders } from './search-orders.ts';
import { shipOrder } from './ship-order.ts';
import { anotherBuyer, openShop, stockedProduct } from './testing.ts';

const { doors, urls, createTenant, superuser } = await openTestbed();
const otherProcess = openDoors({ connectionString: urls.api });
afterAll(() => otherProcess.close());
const shop = await openShop(doors, await createTenant());
const { member, buyer } = shop;

const place = (lines: [productId: string, quantity: number][], by: BuyerActor = buyer) => doors.transact(by, async (tx) => {
  await replaceCart(tx, by, { lines: lines.map(([productId, quantity]) => ({ productId, quantity })) });
  return placeOrder(tx, by, placeOrderInput.parse({}));
});
const confirm = (orderId: string) => doors.transact(member, (tx) => confirmOrder(tx, member, { orderId, version: 1 }));
const ship = (orderId: string, version = 2, by: MemberActor = member, through = doors) =>
  through.transact(by, (tx) => shipOrder(tx, by, { orderId, version }));
const cancel = (orderId: string, version: number) => doors.transact(member, (tx) => cancelOrder(tx, member, { orderId, version, reason: 'x' }));
const confirmed = async (...lines: [productId: string, quantity: number][]) => {
  const { orderId } = await place(lines);
  await confirm(orderId);
  return orderId;
};
const level = async (productId: string) => (await superuser(
  'select on_hand as "onHand", allocated, available from inventory.stock_levels where product_id = $1', [productId]))[0];
/** The ledger's sums, which are the level. */
const moved = async (productId: string) => (await superuser(
  `select sum(on_hand_delta)::integer as "onHand", sum(allocated_delta)::integer as allocated
     from inventory.movements where product_id = $1`, [productId]))[0];
const told = async (orderId: string) =>
  (await superuser<{ type: string }>('select type from events.events where object_id = $1 order by event_id', [orderId])).map(({ type }) => type);

test('goods leave: on hand and allocated fall, each line is a shipment in the ledger, and everybody sees the order as shipped', async () => {
  const [one, two] = [await stockedProduct(doors, shop, 10), await stockedProduct(doors, shop, 5)];
  const orderId = await confirmed([one, 3], [two, 5], [one, 1]);
  expect(await ship(orderId)).toEqual({ orderId, status: 'shipped', version: 3 });
  expect(await level(one)).toEqual({ onHand: 6, allocated: 0, available: 6 });
  expect(await level(two)).toEqual({ onHand: 0, allocated: 0, available: 0 });
  expect([await moved(one), await moved(two)]).toEqual([{ onHand: 6, allocated: 0 }, { onHand: 0, allocated: 0 }]);
  const ledger = await superuser(
    `select order_line_no as "lineNo", on_hand_delta as "onHand", allocated_delta as allocated from inventory.movements
      where order_id = $1 and kind = 'shipment' order by order_line_no`, [orderId]);
  const lines = await superuser<{ lineNo: number; quantity: number }>(
    'select line_no as "lineNo", quantity from sales.order_lines where order_id = $1 order by line_no', [orderId]);
  expect(ledger).toEqual(lines.map(({ lineNo, quantity }) => ({ lineNo, onHand: -quantity, allocated: -quantity })));
  expect(await superuser('select distinct state from inventory.reservations where order_id = $1', [orderId])).toEqual([{ state: 'consumed' }]);
  expect(await told(orderId)).toEqual(['order.placed', 'order.confirmed', 'order.shipped']);
  const shown = await orderForTeam(doors.reader(member), member, { orderId });
  expect(shown.timeline.at(-1)).toMatchObject({
    action: 'order.ship', before: { status: 'confirmed' }, after: { status: 'shipped', shippedPieces: 9 },
  });
  expect((await listOrders(doors.reader(buyer), buyer, { limit: 1 })).orders).toMatchObject([{ orderId, status: 'shipped' }]);
  expect((await searchOrders(doors.reader(member), member, { limit: 1, status: 'shipped' })).orders).toMatchObject([{ orderId }]);
});

test('a shipped order is neither shipped nor confirmed nor cancelled again, and stays as it was', async () => {
  const product = await stockedProduct(doors, shop, 4);
  const orderId = await confirmed([product, 4]);
  await ship(orderId);
  await expect(ship(orderId, 3)).rejects.toMatchObject({ code: 'order.shipped' });
  await expect(cancel(orderId, 3)).rejects.toMatchObject({ code: 'order.shipped' });
  await expect(doors.transact(member, (tx) => confirmOrder(tx, member, { orderId, version: 3 }))).rejects.toMatchObject({ code: 'order.not-placed' });
  expect(await level(product)).toEqual({ onHand: 0, allocated: 0, available: 0 });
  expect(await told(orderId)).toEqual(['order.placed', 'order.confirmed', 'order.shipped']);
});

test('only a confirmed order is shipped', async () => {
  const product = await stockedProduct(doors, shop, 4);
  const { orderId } = await place([[product, 1]]);
  await expect(ship(orderId, 1)).rejects.toMatchObject({ code: 'order.not-confirmed', details: { status: 'placed' } });
  await cancel(orderId, 1);
  await expect(ship(orderId, 2)).rejects.toMatchObject({ code: 'order.not-confirmed', details: { status: 'cancelled' } });
});

test('a backorder cannot leave before its goods have come, and nothing of the order leaves without it', async () => {
  const [there, short] = [await stockedProduct(doors, shop, 10), await stockedProduct(doors, shop, 3)];
  await doors.transact(member, (tx) => setStockRules(tx, member, { productId: short, lowStockAt: null, backorderLimit: 5 }));
  const orderId = await confirmed([there, 2], [short, 5]);
  await expect(ship(orderId)).rejects.toMatchObject({
    code: 'stock.insufficient', details: { lines: [{ productId: short, asked: 5, available: 3 }] },
  });
  expect([await level(there), await level(short)]).toEqual([{ onHand: 10, allocated: 2, available: 8 }, { onHand: 3, allocated: 5, available: -2 }]);
  await doors.transact(member, (tx) => receiveStock(tx, member, { lines: [{ productId: short, quantity: 2 }], reason: '' }));
  await ship(orderId);
  expect([await level(there), await level(short)]).toEqual([{ onHand: 8, allocated: 0, available: 8 }, { onHand: 0, allocated: 0, available: 0 }]);
});

test('an order of licensed products has nothing to ship; beside goods they do not stand in the way', async () => {
  const licensed = await sellableProduct(doors, member, { kind: 'licensed', priceMinor: 5_000 });
  const goods = await stockedProduct(doors, shop, 4);
  const keys = await confirmed([licensed, 2]);
  await expect(ship(keys)).rejects.toMatchObject({ code: 'order.nothing-to-ship' });
  expect(await orderForTeam(doors.reader(member), member, { orderId: keys })).toMatchObject({ status: 'confirmed', version: 2 });
  expect(await ship(await confirmed([licensed, 1], [goods, 4]))).toMatchObject({ status: 'shipped' });
});

test('an order of the old books was delivered there', async () => {
  const sku = 'FROM-THE-BOOKS';
  await stockedProduct(doors, shop, 4, { sku });
  await doors.transact(member, (tx) => importOrders(tx, member, { openedAt: new Date('2010-11-30'), documents: [{
    kind: 'order', externalReference: '536365', customer: { externalReference: '17850', name: 'Customer 17850', country: 'Cyprus' },
    country: 'Cyprus', at: new Date('2010-12-01'), lines: [{ sku, name: '', quantity: 2, unitPriceMinor: 100n }],
  }] }));
  const [imported] = (await searchOrders(doors.reader(member), member, { limit: 50, search: '536365' })).orders;
  await expect(ship(imported?.orderId ?? '', 1)).rejects.toMatchObject({ code: 'order.imported' });
});

test('an old version, an unknown order and one of another tenant are refused', async () => {
  const orderId = await confirmed([await stockedProduct(doors, shop, 4), 1]);
  const stranger = memberOf(await createTenant());
  await expect(ship(orderId, 1)).rejects.toMatchObject({ code: 'order.version-conflict', details: { version: 2 } });
  await expect(ship(uuidv7())).rejects.toMatchObject({ code: 'order.not-found' });
  await expect(ship(orderId, 2, stranger)).rejects.toMatchObject({ code: 'order.not-found' });
});

test('stock that was released meanwhile is not shipped as if it were held', async () => {
  const product = await stockedProduct(doors, shop, 4);
  const orderId = await confirmed([product, 1]);
  await superuser("update inventory.reservations set state = 'released' where order_id = $1", [orderId]);
  await expect(ship(orderId)).rejects.toMatchObject({ code: 'stock.not-held' });
});

test('ten people ship one order: it leaves once, nine are told', async () => {
  const product = await stockedProduct(doors, shop, 20);
  const orderId = await confirmed([product, 7]);
  const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => ship(orderId, 2, member, index % 2 ? doors : otherProcess)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(tries.flatMap((outcome) => outcome.status === 'rejected' ? [Object(outcome.reason).code] : []))
    .toEqual(Array.from({ length: 9 }, () => 'order.version-conflict'));
  expect(await level(product)).toEqual({ onHand: 13, allocated: 0, available: 13 });
});

test('twenty orders of the same products, shipped and placed at once, meet no deadlock and leave the ledger even', async () => {
  const products = await Promise.all(Array.from({ length: 4 }, () => stockedProduct(doors, shop, 100)));
  const lines = (index: number): [string, number][] =>
    (index % 2 ? products : products.toReversed()).map((productId) => [productId, 2]);
  const orders: string[] = [];
  for (let index = 0; index < 10; index += 1) orders.push(await confirmed(...lines(index)));
  const buyers = await Promise.all(orders.map(() => anotherBuyer(doors, shop.tenant, member)));
  await Promise.all([
    ...orders.map((orderId, index) => ship(orderId, 2, member, index % 2 ? doors : otherProcess)),
    ...buyers.map((by, index) => place(lines(index), by)),
  ]);
  for (const product of products) {
    expect(await level(product)).toEqual({ onHand: 80, allocated: 20, available: 60 });
    expect(await moved(product)).toEqual({ onHand: 80, allocated: 20 });
  }
});

test('of a shipment and a cancellation of one version, one wins and the other is told', async () => {
  const orderId = await confirmed([await stockedProduct(doors, shop, 4), 1]);
  const outcomes = await Promise.allSettled([ship(orderId), cancel(orderId, 2)]);
  expect(outcomes.flatMap((outcome) => outcome.status === 'rejected' ? [Object(outcome.reason).code] : [])).toEqual(['order.version-conflict']);
});

test('an order that is paid is shipped, and not cancelled; its credit is not given back twice', async () => {
  const product = await stockedProduct(doors, shop, 4, { priceMinor: 100 });
  const { orderId, invoiceNumber } = await place([[product, 2]]);
  const invoice = (await orderForTeam(doors.reader(member), member, { orderId })).invoice;
  const pay = (through: typeof doors) => through.transact(member, (tx) =>
    recordPayment(tx, member, { invoiceId: invoice?.invoiceId ?? '', reference: invoiceNumber }));
  const raced = await Promise.allSettled([pay(otherProcess), cancel(orderId, 1)]);
  const [code] = raced.flatMap((outcome) => outcome.status === 'rejected' ? [Object(outcome.reason).code] : []);
  expect(code, 'one wins, and the other is told why').toBe('invoice.not-open');
  const paid = await confirmed([product, 1]);
  const paidInvoice = (await orderForTeam(doors.reader(member), member, { orderId: paid })).invoice;
  await doors.transact(member, (tx) => recordPayment(tx, member, { invoiceId: paidInvoice?.invoiceId ?? '', reference: 'x' }));
  await expect(cancel(paid, 2)).rejects.toMatchObject({ code: 'invoice.not-open' });
  expect(await ship(paid)).toMatchObject({ status: 'shipped' });
});
