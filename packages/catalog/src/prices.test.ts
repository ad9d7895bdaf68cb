import { query, type ShopperActor } from '@entrepot/postgres';
import { buyerOf, createCompany, memberOf, openTestbed, visitorOf } from '@entrepot/testbed';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { assignCompanyPriceList } from './assign-company-price-list.ts';
import { companyPriceList } from './company-price-list.ts';
import { createPriceList } from './create-price-list.ts';
import { listPriceLists } from './list-price-lists.ts';
import { priceFor, tiersThatApply, type PriceTier } from './price.ts';
import { unitPriceAt } from './prices.queries.ts';
import { productDetail } from './product-detail.ts';
import { setPriceTiersInput } from './set-price-tiers.contract.ts';
import { setPriceTiers } from './set-price-tiers.ts';
import { sellableProduct } from './testing.ts';

const { doors, createTenant } = await openTestbed();
const tenant = await createTenant();
const member = memberOf(tenant);
const companyId = await createCompany(tenant);
const buyer = buyerOf(tenant, companyId);
const visitor = visitorOf(tenant);
const { priceListId } = await doors.transact(member, (tx) => createPriceList(tx, member, { name: 'Wholesale' }));
await doors.transact(member, (tx) => assignCompanyPriceList(tx, member, { companyId, priceListId }));

/** The price by SQL, as an order would be priced. */
async function priceInSql(shopper: ShopperActor, productId: string, quantity: number): Promise<number | undefined> {
  const line = sql<{ product_id: string; quantity: number }>`(select ${productId}::uuid as product_id, ${quantity}::integer as quantity)`;
  const [row] = await doors.read(shopper, query.selectFrom(line.as('l'))
    .select(unitPriceAt(shopper, 'l.product_id', 'l.quantity').as('price')));
  return row?.price === null || row === undefined ? undefined : Number(row.price);
}

const price = fc.integer({ min: 0, max: 999_999_999_999 });
const further = fc.uniqueArray(fc.tuple(fc.integer({ min: 2, max: 60 }), price), { maxLength: 5, selector: ([from]) => from });
const tiers = fc.tuple(price, further)
  .map(([first, others]): PriceTier[] => [[1, first] as const, ...others]
    .map(([minimumQuantity, priceMinor]) => ({ minimumQuantity, priceMinor }))
    .toSorted((one, other) => one.minimumQuantity - other.minimumQuantity));

test('the rule in code and its twin in SQL find the same price, for a visitor and for a company with its own list', async () => {
  const productId = await sellableProduct(doors, member);
  const quantities = fc.integer({ min: 1, max: 80 });
  await fc.assert(fc.asyncProperty(tiers, fc.option(tiers, { nil: [] }), quantities, async (standard, own, quantity) => {
    await doors.transact(member, async (tx) => {
      await setPriceTiers(tx, member, { productId, tiers: standard });
      await setPriceTiers(tx, member, { productId, priceListId, tiers: own });
    });
    const listed = [
      ...standard.map((tier) => ({ ...tier, listIsDefault: true })),
      ...own.map((tier) => ({ ...tier, listIsDefault: false })),
    ];
    expect(await priceInSql(buyer, productId, quantity)).toBe(priceFor(tiersThatApply(listed), quantity));
    expect(await priceInSql(visitor, productId, quantity)).toBe(priceFor(standard, quantity));
  }), { numRuns: 40 });
});

test('more never costs more per piece when every tier is cheaper than the one before', () => {
  fc.assert(fc.property(tiers, fc.integer({ min: 1, max: 80 }), (some, quantity) => {
    const falling = some.map((tier, index) => ({ ...tier, priceMinor: 1_000 - index * 10 }));
    expect(priceFor(falling, quantity + 1)).toBeLessThanOrEqual(priceFor(falling, quantity) ?? 0);
  }));
});

test('a company with a list of its own sees its tiers, everybody else the default ones', async () => {
  const productId = await sellableProduct(doors, member, {
    tiers: [{ minimumQuantity: 1, priceMinor: 1000 }, { minimumQuantity: 10, priceMinor: 900 }],
  });
  await doors.transact(member, (tx) =>
    setPriceTiers(tx, member, { productId, priceListId, tiers: [{ minimumQuantity: 1, priceMinor: 700 }] }));
  const other = buyerOf(tenant, await createCompany(tenant));
  expect((await productDetail(doors.reader(buyer), buyer, { productId })).tiers)
    .toEqual([{ minimumQuantity: 1, price: { amountMinor: 700, currency: 'EUR' } }]);
  for (const shopper of [visitor, other]) {
    expect((await productDetail(doors.reader(shopper), shopper, { productId })).tiers.map((tier) => tier.price.amountMinor))
      .toEqual([1000, 900]);
  }
});

test('a company without its list again buys at the default prices', async () => {
  const company = await createCompany(tenant);
  const itsBuyer = buyerOf(tenant, company);
  const productId = await sellableProduct(doors, member, { priceMinor: 1000 });
  await doors.transact(member, (tx) =>
    setPriceTiers(tx, member, { productId, priceListId, tiers: [{ minimumQuantity: 1, priceMinor: 700 }] }));
  await doors.transact(member, (tx) => assignCompanyPriceList(tx, member, { companyId: company, priceListId }));
  expect(await priceInSql(itsBuyer, productId, 1)).toBe(700);
  await doors.transact(member, (tx) => assignCompanyPriceList(tx, member, { companyId: company, priceListId: null }));
  expect(await priceInSql(itsBuyer, productId, 1)).toBe(1000);
});

test('lists and companies of another tenant are not found', async () => {
  const stranger = await createTenant();
  const foreigner = memberOf(stranger);
  const foreignCompany = await createCompany(stranger);
  const assign = (company: string, list: string) => doors.transact(foreigner, (tx) =>
    assignCompanyPriceList(tx, foreigner, { companyId: company, priceListId: list }));
  await expect(assign(companyId, priceListId)).rejects.toMatchObject({ code: 'company.not-found' });
  await expect(assign(foreignCompany, priceListId)).rejects.toMatchObject({ code: 'price-list.not-found' });
  expect((await listPriceLists(doors.reader(foreigner), foreigner, {})).priceLists).toEqual([]);
});

test('tiers that leave small quantities unpriced, repeat or empty the default list are refused at the boundary', () => {
  const productId = '018f0000-0000-7000-8000-000000000000';
  const refused = (some: unknown): boolean => !setPriceTiersInput.safeParse({ productId, tiers: some }).success;
  expect(refused([{ minimumQuantity: 5, priceMinor: 1 }])).toBe(true);
  expect(refused([{ minimumQuantity: 1, priceMinor: 1 }, { minimumQuantity: 1, priceMinor: 2 }])).toBe(true);
  expect(refused([])).toBe(true);
  expect(refused([{ minimumQuantity: 1, priceMinor: -1 }])).toBe(true);
  expect(refused([{ minimumQuantity: 1, priceMinor: 1.5 }])).toBe(true);
});

test('the list of a company is the one it was given, none means the default, and a foreign company is as unknown as none', async () => {
  const listOf = (company: string, actor = member) => companyPriceList(doors.reader(actor), actor, { companyId: company });
  expect(await listOf(companyId)).toEqual({ priceListId });
  expect(await listOf(await createCompany(tenant))).toEqual({ priceListId: null });
  const foreigner = memberOf(await createTenant());
  await expect(listOf(companyId, foreigner)).rejects.toMatchObject({ code: 'company.not-found' });
  await expect(listOf(foreigner.userId)).rejects.toMatchObject({ code: 'company.not-found' });
});
