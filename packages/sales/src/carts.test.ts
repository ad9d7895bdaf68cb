import { sellableProduct } from '@entrepot/catalog/testing';
import { uuidv7 } from '@entrepot/kernel';
import type { ShopperActor } from '@entrepot/postgres';
import { openTestDoors } from '@entrepot/postgres/testing';
import { buyerOf, openTestbed, visitorOf } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { addCartLine } from './add-cart-line.ts';
import { adoptVisitorCart } from './adopt-visitor-cart.ts';
import { clearCart, removeCartLine, setCartLineQuantity } from './change-cart-line.ts';
import { replaceCartInput } from './replace-cart.contract.ts';
import { replaceCart } from './replace-cart.ts';
import { openShop, stockedProduct } from './testing.ts';
import { viewCart } from './view-cart.ts';

const { urls, createTenant } = await openTestbed();
const doors = openTestDoors({ connectionString: urls.api });
afterAll(() => doors.close());
const shop = await openShop(doors, await createTenant());
const { tenant, member } = shop;
const goods = await stockedProduct(doors, shop, 100, {
  sku: 'GOODS', tiers: [{ minimumQuantity: 1, priceMinor: 100 }, { minimumQuantity: 10, priceMinor: 90 }],
});
const licensed = await sellableProduct(doors, member, { sku: 'LICENSED', kind: 'licensed', priceMinor: 5_000 });

const add = (actor: ShopperActor, productId: string, quantity: number) =>
  doors.transact(actor, (tx) => addCartLine(tx, actor, { productId, quantity }));
const view = (actor: ShopperActor) => viewCart(doors.reader(actor), actor, {});
const shoppers = (): ShopperActor[] => [visitorOf(tenant), buyerOf(tenant, shop.buyer.companyId)];

test('a new cart with its first line costs five statements, for a visitor and for a buyer', async () => {
  for (const shopper of shoppers()) {
    doors.forget();
    await add(shopper, goods, 1);
    expect(doors.statements).toHaveLength(5);
  }
});

test('a cart is priced by the server at the tier that its quantity reaches', async () => {
  for (const shopper of shoppers()) {
    await add(shopper, goods, 9);
    expect((await view(shopper)).subtotal).toEqual({ amountMinor: 900, currency: 'EUR' });
    await add(shopper, goods, 1);
    await add(shopper, licensed, 2);
    const cart = await view(shopper);
    expect(cart.lines.map((line) => [line.sku, line.quantity, line.total?.amountMinor, line.available]))
      .toEqual([['GOODS', 10, 900, 90 + 10], ['LICENSED', 2, 10_000, null]]);
    expect(cart).toMatchObject({ subtotal: { amountMinor: 10_900 }, canOrder: true });
  }
});

test('looking at a cart costs two reads however many lines it has', async () => {
  const [shopper = visitorOf(tenant)] = shoppers();
  const lines = Array.from({ length: 500 }, () => ({ sku: 'GOODS', quantity: 1 }));
  await doors.transact(shopper, (tx) => replaceCart(tx, shopper, { lines }));
  doors.forget();
  expect((await view(shopper)).lines).toHaveLength(500);
  expect(doors.statements).toHaveLength(4);
  await expect(add(shopper, licensed, 1)).rejects.toMatchObject({ code: 'cart.full' });
});

test('the same product added by ten clicks at once is one line of ten', async () => {
  const [shopper = visitorOf(tenant)] = shoppers();
  await Promise.all(Array.from({ length: 10 }, () => add(shopper, goods, 1)));
  expect((await view(shopper)).lines.map((line) => line.quantity)).toEqual([10]);
});

test('lines can be changed, taken out and cleared; a line that is gone is not found', async () => {
  for (const shopper of shoppers()) {
    const { lineId } = await add(shopper, goods, 1);
    await add(shopper, licensed, 1);
    await doors.transact(shopper, (tx) => setCartLineQuantity(tx, shopper, { lineId, quantity: 120 }));
    expect((await view(shopper)).lines.map((line) => line.issues)).toEqual([['short'], []]);
    await doors.transact(shopper, (tx) => removeCartLine(tx, shopper, { lineId }));
    await expect(doors.transact(shopper, (tx) => removeCartLine(tx, shopper, { lineId })))
      .rejects.toMatchObject({ code: 'cart-line.not-found' });
    await expect(doors.transact(shopper, (tx) => setCartLineQuantity(tx, shopper, { lineId, quantity: 1 })))
      .rejects.toMatchObject({ code: 'cart-line.not-found' });
    await doors.transact(shopper, (tx) => clearCart(tx, shopper, {}));
    expect(await view(shopper)).toMatchObject({ lines: [], subtotal: { amountMinor: 0 }, canOrder: false });
  }
});

test('nobody reaches into another cart: not a colleague, not a visitor, not another tenant', async () => {
  const owner = buyerOf(tenant, shop.buyer.companyId);
  const { lineId } = await add(owner, goods, 3);
  const elsewhere = await createTenant();
  for (const stranger of [...shoppers(), visitorOf(elsewhere)]) {
    await expect(doors.transact(stranger, (tx) => setCartLineQuantity(tx, stranger, { lineId, quantity: 9 })))
      .rejects.toMatchObject({ code: 'cart-line.not-found' });
    expect((await view(stranger)).lines).toEqual([]);
  }
  expect((await view(owner)).lines.map((line) => line.quantity)).toEqual([3]);
});

test('a draft, an unknown product and one of another tenant cannot be added', async () => {
  const visitor = visitorOf(await createTenant());
  await expect(add(visitor, goods, 1)).rejects.toMatchObject({ code: 'product.not-found' });
  await expect(add(visitorOf(tenant), uuidv7(), 1)).rejects.toMatchObject({ code: 'product.not-found' });
});

test('a pasted list replaces the cart, keeps repeated products apart and names what it did not find', async () => {
  for (const shopper of shoppers()) {
    await add(shopper, licensed, 7);
    const outcome = await doors.transact(shopper, (tx) => replaceCart(tx, shopper, {
      lines: [
        { sku: 'GOODS', quantity: 2 }, { sku: 'goods', quantity: 1 }, { productId: goods, quantity: 3 }, { productId: uuidv7(), quantity: 1 },
      ],
    }));
    expect(outcome).toMatchObject({ lineCount: 2, notFound: [1, 3] });
    expect((await view(shopper)).lines.map((line) => [line.sku, line.quantity])).toEqual([['GOODS', 2], ['GOODS', 3]]);
  }
  expect(replaceCartInput.safeParse({ lines: Array.from({ length: 501 }, () => ({ sku: 'A', quantity: 1 })) }).success).toBe(false);
});

test('who signs in finds what it collected as a visitor, added to what was there', async () => {
  const visitor = visitorOf(tenant);
  const buyer = buyerOf(tenant, shop.buyer.companyId);
  await add(visitor, goods, 2);
  await add(visitor, licensed, 1);
  await add(buyer, goods, 3);
  const adopt = () => doors.transact(buyer, (tx) => adoptVisitorCart(tx, buyer, { visitorId: visitor.visitorId }));
  expect(await adopt()).toEqual({ adopted: 2 });
  expect((await view(buyer)).lines.map((line) => [line.sku, line.quantity])).toEqual([['GOODS', 5], ['LICENSED', 1]]);
  expect((await view(visitor)).lines).toEqual([]);
  expect(await adopt()).toEqual({ adopted: 0 });
});

test('a visitor\'s cart of another tenant cannot be adopted, nor the cart of a colleague', async () => {
  const elsewhere = await openShop(doors, await createTenant());
  const visitor = visitorOf(tenant);
  const colleague = buyerOf(tenant, shop.buyer.companyId);
  await add(visitor, goods, 2);
  await add(colleague, goods, 2);
  const other = buyerOf(tenant, shop.buyer.companyId);
  for (const [buyer, visitorId] of [[elsewhere.buyer, visitor.visitorId], [other, colleague.userId]] as const) {
    expect(await doors.transact(buyer, (tx) => adoptVisitorCart(tx, buyer, { visitorId }))).toEqual({ adopted: 0 });
  }
});
