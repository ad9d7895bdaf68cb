import { sellableProduct } from '@entrepot/catalog/testing';
import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor } from '@entrepot/postgres';
import { buyerOf, createCompany, memberOf, openTestbed, visitorOf } from '@entrepot/testbed';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustStock } from './adjust-stock.ts';
import { allocateStock } from './allocate-stock.ts';
import { availability } from './availability.ts';
import { receiveStockInput } from './receive-stock.contract.ts';
import { receiveStock } from './receive-stock.ts';
import { releaseStock } from './release-stock.ts';
import { searchStock } from './search-stock.ts';
import { setStockRules } from './set-stock-rules.ts';
import { stockMovements } from './stock-movements.ts';

const { doors, createTenant, superuser } = await openTestbed();
const tenant = await createTenant();
const member = memberOf(tenant);
const buyer = buyerOf(tenant, await createCompany(tenant));

const receive = (productId: string, quantity: number, by: MemberActor = member) =>
  doors.transact(by, (tx) => receiveStock(tx, by, { lines: [{ productId, quantity }], reason: 'delivery' }));
const adjust = (productId: string, delta: number) =>
  doors.transact(member, (tx) => adjustStock(tx, member, { productId, delta, reason: 'count' }));
const rules = (productId: string, lowStockAt: number | null, backorderLimit: number) =>
  doors.transact(member, (tx) => setStockRules(tx, member, { productId, lowStockAt, backorderLimit }));
const allocate = (orderId: string, ...wanted: [productId: string, quantity: number][]) => doors.transact(buyer, (tx) =>
  allocateStock(tx, buyer, orderId, wanted.map(([productId, quantity], index) => ({
    productId, quantity, lineNo: index + 1, sku: `S${index + 1}`,
  }))));
const release = (orderId: string) => doors.transact(member, (tx) => releaseStock(tx, orderId));
async function level(productId: string) {
  const [row] = (await searchStock(doors.reader(member), member, { productIds: [productId], limit: 50 })).levels;
  return row;
}

test('on hand 3, ask 5: refused, and it says that 3 are available', async () => {
  const productId = await sellableProduct(doors, member);
  await receive(productId, 3);
  await expect(allocate(uuidv7(), [productId, 5])).rejects.toMatchObject({
    code: 'stock.insufficient', details: { lines: [{ productId, sku: 'S1', asked: 5, available: 3 }] },
  });
  expect(await level(productId)).toMatchObject({ onHand: 3, allocated: 0 });
});

test('five may be sold before they come in: ask 8 with 3 on hand is accepted, 9 is not', async () => {
  const productId = await sellableProduct(doors, member);
  await receive(productId, 3);
  await rules(productId, null, 5);
  await expect(allocate(uuidv7(), [productId, 9])).rejects.toMatchObject({ code: 'stock.insufficient' });
  await allocate(uuidv7(), [productId, 8]);
  expect(await level(productId)).toMatchObject({ onHand: 3, allocated: 8, available: -5 });
  await expect(rules(productId, null, 4)).rejects.toMatchObject({ code: 'stock.backorders-exist', details: { oversold: 5 } });
});

test('an order is allocated whole or not at all, and lines of one product count together', async () => {
  const [plenty, scarce] = [await sellableProduct(doors, member), await sellableProduct(doors, member)];
  await receive(plenty, 100);
  await receive(scarce, 5);
  await expect(allocate(uuidv7(), [plenty, 1], [scarce, 3], [scarce, 3])).rejects.toMatchObject({
    details: { lines: [{ productId: scarce, asked: 6, available: 5 }] },
  });
  expect(await level(plenty)).toMatchObject({ allocated: 0 });
  await allocate(uuidv7(), [plenty, 1], [scarce, 3], [scarce, 2]);
  expect(await level(scarce)).toMatchObject({ allocated: 5, available: 0 });
});

test('goods without stock cannot be ordered', async () => {
  const productId = await sellableProduct(doors, member);
  await expect(allocate(uuidv7(), [productId, 1])).rejects.toMatchObject({ details: { lines: [{ asked: 1, available: 0 }] } });
});

test('a release gives back once, each step with a row in the ledger', async () => {
  const productId = await sellableProduct(doors, member);
  await receive(productId, 10);
  const orderId = uuidv7();
  await allocate(orderId, [productId, 4], [productId, 1]);
  expect(await release(orderId)).toEqual([{ productId, quantity: 5 }]);
  expect(await release(orderId)).toEqual([]);
  expect(await level(productId)).toMatchObject({ onHand: 10, allocated: 0 });
  const { movements } = await stockMovements(doors.reader(member), member, { productId, limit: 50 });
  expect(movements.map((row) => [row.kind, row.onHandDelta, row.allocatedDelta]).toSorted()).toEqual([
    ['allocation', 0, 1], ['allocation', 0, 4], ['receipt', 10, 0], ['release', 0, -1], ['release', 0, -4],
  ].toSorted());
});

test('a correction never goes below what orders hold, nor below zero', async () => {
  const productId = await sellableProduct(doors, member);
  await receive(productId, 10);
  await allocate(uuidv7(), [productId, 6]);
  await expect(adjust(productId, -5)).rejects.toMatchObject({ code: 'stock.below-allocated', details: { onHand: 10, allocated: 6 } });
  expect(await adjust(productId, -4)).toMatchObject({ onHand: 6, available: 0 });
});

test('licensed products and those of another tenant have no stock', async () => {
  const licensed = await sellableProduct(doors, member, { kind: 'licensed' });
  await expect(receive(licensed, 1)).rejects.toMatchObject({ code: 'product.not-stocked' });
  const goods = await sellableProduct(doors, member);
  await receive(goods, 5);
  const stranger = memberOf(await createTenant());
  await expect(receive(goods, 1, stranger)).rejects.toMatchObject({ code: 'product.not-stocked' });
  await expect(doors.transact(stranger, (tx) => adjustStock(tx, stranger, { productId: goods, delta: 1, reason: 'x' })))
    .rejects.toMatchObject({ code: 'product.not-stocked' });
  expect((await searchStock(doors.reader(stranger), stranger, { limit: 50 })).levels).toEqual([]);
  expect((await stockMovements(doors.reader(stranger), stranger, { productId: goods, limit: 50 })).movements).toEqual([]);
  expect(await level(goods)).toMatchObject({ onHand: 5 });
});

test('shoppers learn what can be ordered, never what is on hand', async () => {
  const goods = await sellableProduct(doors, member);
  const licensed = await sellableProduct(doors, member, { kind: 'licensed' });
  await receive(goods, 7);
  await allocate(uuidv7(), [goods, 2]);
  for (const shopper of [buyer, visitorOf(tenant)]) {
    const { products } = await availability(doors.reader(shopper), shopper, { productIds: [goods, licensed, uuidv7()] });
    expect(new Map(products.map((product) => [product.productId, product.available]))).toEqual(new Map([[goods, 5], [licensed, null]]));
  }
});

test('falling to the mark is told once; staying below is not told again', async () => {
  const productId = await sellableProduct(doors, member);
  await receive(productId, 10);
  await rules(productId, 4, 0);
  await allocate(uuidv7(), [productId, 5]);
  await allocate(uuidv7(), [productId, 1]);
  await allocate(uuidv7(), [productId, 1]);
  await adjust(productId, -1);
  const told = await superuser('select payload from events.events where type = $1 and object_id = $2', ['stock.low', productId]);
  expect(told).toEqual([{ payload: { productId, available: 4, lowStockAt: 4 } }]);
  expect((await searchStock(doors.reader(member), member, { low: true, limit: 50 })).levels.map((row) => row.productId))
    .toContain(productId);
});

test('whatever happens, the sums of the ledger are the levels', async () => {
  const product = await sellableProduct(doors, member);
  await receive(product, 20);
  const orders: string[] = [];
  const step = fc.oneof(
    fc.record({ kind: fc.constant('receive' as const), amount: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('adjust' as const), amount: fc.integer({ min: -9, max: 9 }).filter((amount) => amount !== 0) }),
    fc.record({ kind: fc.constant('allocate' as const), amount: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('release' as const), amount: fc.nat({ max: 9 }) }),
  );
  const refused = (error: unknown): void => { expect(error).toMatchObject({ name: 'Refusal' }); };
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
    for (const { kind, amount } of steps) {
      if (kind === 'receive') await receive(product, amount);
      if (kind === 'adjust') await adjust(product, amount).catch(refused);
      if (kind === 'release') await release(orders[amount % Math.max(orders.length, 1)] ?? uuidv7());
      if (kind === 'allocate') orders.push(uuidv7());
      if (kind === 'allocate') await allocate(orders.at(-1) ?? '', [product, amount]).catch(refused);
    }
    const [sums] = await superuser<{ same: boolean }>(`
      select sum(m.on_hand_delta) = min(s.on_hand) and sum(m.allocated_delta) = min(s.allocated) as same
        from inventory.movements m join inventory.stock_levels s using (tenant_id, product_id) where product_id = $1`, [product]);
    expect(sums).toEqual({ same: true });
  }), { numRuns: 25 });
});

test('nothing, negative, fractional and huge quantities stop at the boundary', () => {
  for (const quantity of [0, -1, 1.5, 1_000_001, Number.NaN, '5']) {
    expect(receiveStockInput.safeParse({ lines: [{ productId: uuidv7(), quantity }] }).success).toBe(false);
  }
});
