import { creditAccount } from '@entrepot/billing';
import { uuidv7 } from '@entrepot/kernel';
import type { BuyerActor, MemberActor } from '@entrepot/postgres';
import { memberOf, openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { cancelOrder } from './cancel-order.ts';
import { confirmOrder } from './confirm-order.ts';
import { listOrders } from './list-orders.ts';
import { placeOrderInput } from './place-order.contract.ts';
import { placeOrder } from './place-order.ts';
import { replaceCart } from './replace-cart.ts';
import { orderForTeam, searchOrders } from './search-orders.ts';
import { anotherBuyer, openShop, stockedProduct } from './testing.ts';

const { doors, createTenant, superuser } = await openTestbed();
const shop = await openShop(doors, await createTenant(), 100_000);
const { member, buyer } = shop;
const productId = await stockedProduct(doors, shop, 1_000, { priceMinor: 100 });

const order = (by: BuyerActor = buyer, purchaseOrderNumber = '') => doors.transact(by, async (tx) => {
  await replaceCart(tx, by, { lines: [{ productId, quantity: 5 }, { productId, quantity: 2 }] });
  return placeOrder(tx, by, placeOrderInput.parse({ purchaseOrderNumber }));
});
const confirm = (orderId: string, version: number, by: MemberActor = member) =>
  doors.transact(by, (tx) => confirmOrder(tx, by, { orderId, version }));
const cancel = (orderId: string, version: number, by: MemberActor = member) =>
  doors.transact(by, (tx) => cancelOrder(tx, by, { orderId, version, reason: 'by mistake' }));
const detail = (orderId: string, by: MemberActor = member) => orderForTeam(doors.reader(by), by, { orderId });

test('a confirmed order says so, with its story and before and after', async () => {
  const { orderId, code } = await order();
  expect(await confirm(orderId, 1)).toEqual({ orderId, status: 'confirmed', version: 2 });
  const shown = await detail(orderId);
  expect(shown).toMatchObject({ code, status: 'confirmed', version: 2, companyId: buyer.companyId });
  expect(shown.timeline.map((record) => [record.action, record.actorKind, record.before, record.after])).toMatchObject([
    ['order.place', 'buyer', null, { total: 700, currency: 'EUR' }],
    ['order.confirm', 'member', { status: 'placed' }, { status: 'confirmed' }],
  ]);
  await expect(confirm(orderId, 2)).rejects.toMatchObject({ code: 'order.not-placed' });
});

test('a cancelled order gives stock and credit back, and its invoice is void under its number', async () => {
  const creditBefore = await creditAccount(doors.reader(buyer), buyer, {});
  const allocated = () => superuser('select allocated from inventory.stock_levels where product_id = $1', [productId]);
  const stockBefore = await allocated();
  const { orderId, invoiceNumber } = await order();
  await confirm(orderId, 1);
  expect(await cancel(orderId, 2)).toEqual({ orderId, status: 'cancelled', version: 3 });
  expect(await creditAccount(doors.reader(buyer), buyer, {})).toEqual(creditBefore);
  expect(await allocated()).toEqual(stockBefore);
  const shown = await detail(orderId);
  expect(shown).toMatchObject({ status: 'cancelled', invoice: { invoiceNumber, status: 'void' } });
  expect(shown.timeline.at(-1)).toMatchObject({
    action: 'order.cancel', before: { status: 'confirmed' },
    after: { status: 'cancelled', reason: 'by mistake', voidInvoice: invoiceNumber, releasedPieces: 7 },
  });
  const told = await superuser<{ type: string }>('select type from events.events where object_id = $1 order by event_id', [orderId]);
  expect(told.map((event) => event.type)).toEqual(['order.placed', 'order.confirmed', 'order.cancelled']);
  await expect(cancel(orderId, 3)).rejects.toMatchObject({ code: 'order.cancelled-already' });
});

test('an order whose invoice is paid is not cancelled, and stays as it was', async () => {
  const { orderId } = await order();
  await superuser("update billing.invoices set status = 'paid' where order_id = $1", [orderId]);
  await expect(cancel(orderId, 1)).rejects.toMatchObject({ code: 'invoice.not-open' });
  expect(await detail(orderId)).toMatchObject({ status: 'placed', version: 1 });
});

test('an older version, an unknown order and one of another tenant are refused', async () => {
  const { orderId } = await order();
  const stranger = memberOf(await createTenant());
  for (const change of [confirm, cancel]) {
    await expect(change(orderId, 7)).rejects.toMatchObject({ code: 'order.version-conflict' });
    await expect(change(uuidv7(), 1)).rejects.toMatchObject({ code: 'order.not-found' });
    await expect(change(orderId, 1, stranger)).rejects.toMatchObject({ code: 'order.not-found' });
  }
  await expect(detail(orderId, stranger)).rejects.toMatchObject({ code: 'order.not-found' });
  expect((await searchOrders(doors.reader(stranger), stranger, { limit: 50 })).orders).toEqual([]);
});

test('a company pages through its own orders, newest first, each once', async () => {
  const other = await anotherBuyer(doors, shop.tenant, member);
  const placed: string[] = [];
  for (let count = 0; count < 5; count += 1) placed.unshift((await order(other)).orderId);
  const first = await listOrders(doors.reader(other), other, { limit: 3 });
  const second = await listOrders(doors.reader(other), other, { limit: 3, cursor: first.nextCursor ?? '' });
  expect([...first.orders, ...second.orders].map((row) => row.orderId)).toEqual(placed);
  expect(second.nextCursor).toBeNull();
  await expect(listOrders(doors.reader(other), other, { limit: 3, cursor: 'x' })).rejects.toMatchObject({ code: 'cursor.invalid' });
});

test('the team finds an order by the beginning of its code, by company, by purchase order and by status', async () => {
  const other = await anotherBuyer(doors, shop.tenant, member);
  const { orderId, code } = await order(other, 'PO-4711');
  const find = async (input: object) =>
    (await searchOrders(doors.reader(member), member, { limit: 50, ...input })).orders.map((row) => row.orderId);
  expect(await find({ search: code.slice(0, 6).toLowerCase() })).toContain(orderId);
  expect(await find({ search: `company ${other.companyId.slice(-8)}` })).toEqual([orderId]);
  expect(await find({ search: 'PO-4711' })).toEqual([orderId]);
  expect(await find({ companyId: other.companyId, status: 'placed' })).toEqual([orderId]);
  expect(await find({ companyId: other.companyId, status: 'cancelled' })).toEqual([]);
  expect(await find({ search: "%' or true --" })).toEqual([]);
});
