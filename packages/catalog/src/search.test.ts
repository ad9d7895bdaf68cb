import { encodeCursor, uuidv7 } from '@entrepot/kernel';
import { openTestDoors } from '@entrepot/postgres/testing';
import { memberOf, openTestbed, visitorOf } from '@entrepot/testbed';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { importProducts } from './import-products.ts';
import { listProducts } from './list-products.ts';
import { searchProducts } from './search-products.ts';
import { searchWords } from './search-words.ts';
import { sellableProduct } from './testing.ts';

const { urls, createTenant } = await openTestbed();
const doors = openTestDoors({ connectionString: urls.api });
afterAll(() => doors.close());

const tenant = await createTenant();
const member = memberOf(tenant);
const visitor = visitorOf(tenant);
const rows = Array.from({ length: 45 }, (_, index) => ({
  sku: `PEN-${200 + index}`, name: `Pen no. ${index}, «fine»`, priceMinor: BigInt(100 + index),
}));
await doors.transact(member, (tx) => importProducts(tx, member, rows));
const list = (input: { search?: string; cursor?: string; limit?: number }) =>
  listProducts(doors.reader(visitor), visitor, { limit: 20, ...input });

test('a page of twenty products with prices costs two statements: context and query', async () => {
  doors.forget();
  const page = await list({});
  expect(page.products).toHaveLength(20);
  expect(page.products.every((product) => product.price !== null)).toBe(true);
  expect(doors.statements).toHaveLength(2);
});

test('searching costs two statements as well', async () => {
  doors.forget();
  expect((await list({ search: 'pen fine' })).products).toHaveLength(20);
  expect(doors.statements).toHaveLength(2);
});

test.for([undefined, 'pen'])('paging shows every product once (search: %s)', async (search) => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...search !== undefined && { search }, ...cursor !== undefined && { cursor } });
    seen.push(...page.products.map((product) => product.sku));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen.toSorted()).toEqual(rows.map((row) => row.sku).toSorted());
});

test.for([
  ['PEN-207', ['PEN-207']], ['207', ['PEN-207']], ['  pen   no 7 ', ['PEN-207']],
  ['FINE pen-24', ['PEN-224', 'PEN-240', 'PEN-241', 'PEN-242', 'PEN-243', 'PEN-244']],
  ['pencil', []], ['!!!', []]] as const)('"%s" finds what a person means', async ([search, skus]) => {
  expect((await list({ search })).products.map((product) => product.sku).toSorted()).toEqual([...skus]);
});

test('no text makes a search fail', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom("' | ! & ( ) :* <->", "'; drop table x", '\\', "a:b:*'", 'ſ İ ß ﬁ', '\ud800', '٣٤', 'x'.repeat(100)),
  ), async (search) => {
    await list({ search });
  }), { numRuns: 200 });
  expect(searchWords("a'b & !c:*")).toBe('a:* & b:* & c:*');
});

test('the team finds drafts, the storefront does not, and neither finds another tenant\'s', async () => {
  const draftless = await createTenant();
  const foreigner = memberOf(draftless);
  const find = (actor: typeof member) => searchProducts(doors.reader(actor), actor, { search: 'pen 3', limit: 50 });
  expect((await find(member)).products.length).toBeGreaterThan(0);
  expect((await find(foreigner)).products).toEqual([]);
  const stranger = visitorOf(draftless);
  expect((await listProducts(doors.reader(stranger), stranger, { limit: 20 })).products).toEqual([]);
});

test('the team pages through its list with the price of one piece, narrowed by status', async () => {
  const tiers = [{ minimumQuantity: 1, priceMinor: 50 }, { minimumQuantity: 9, priceMinor: 40 }];
  await sellableProduct(doors, member, { sku: 'TIERED', name: 'Zz', tiers });
  const first = await searchProducts(doors.reader(member), member, { limit: 45, status: 'published' });
  const second = await searchProducts(doors.reader(member), member, { limit: 45, status: 'published', cursor: first.nextCursor ?? '' });
  expect(second.products).toMatchObject([{ sku: 'TIERED', price: { amountMinor: 50 }, tierCount: 2 }]);
  expect((await searchProducts(doors.reader(member), member, { limit: 45, status: 'draft' })).products).toEqual([]);
});

test.for([
  'nonsense', encodeCursor([1]), encodeCursor(['a', 'b']), encodeCursor(['a\0', uuidv7()]), encodeCursor(['a', "' or true"]),
])('a cursor that is not of this list is refused: %s', async (cursor) => {
  await expect(list({ cursor })).rejects.toMatchObject({ code: 'cursor.invalid' });
  if (cursor !== encodeCursor([1])) await expect(list({ cursor, search: 'pen' })).rejects.toMatchObject({ code: 'cursor.invalid' });
  await expect(searchProducts(doors.reader(member), member, { cursor, limit: 5 })).rejects.toMatchObject({ code: 'cursor.invalid' });
});

test('importing the same again writes nothing, and a new name or price changes that product alone', async () => {
  const again = await doors.transact(member, (tx) => importProducts(tx, member, rows.slice(0, 3)));
  expect(again.map(({ created, changed }) => ({ created, changed })))
    .toEqual(Array.from({ length: 3 }, () => ({ created: false, changed: false })));
  const [first, second, third] = rows.slice(0, 3);
  if (!first || !second || !third) throw new Error('three rows are needed');
  const other = [{ ...first, name: 'Renamed' }, { ...second, priceMinor: second.priceMinor + 1n }, third];
  const outcomes = await doors.transact(member, (tx) => importProducts(tx, member, other));
  expect(outcomes.filter(({ changed }) => changed).map(({ sku }) => sku).toSorted()).toEqual([first.sku, second.sku].toSorted());
});

test('a product imported without a price is a draft, and published once it has one', async () => {
  const shop = await createTenant();
  const owner = memberOf(shop);
  const statuses = async (priceMinor?: bigint) => {
    await doors.transact(owner, (tx) => importProducts(tx, owner, [{ sku: 'UNPRICED', name: 'Sample', priceMinor }]));
    return (await searchProducts(doors.reader(owner), owner, { limit: 5 })).products.map(({ status }) => status);
  };
  expect(await statuses()).toEqual(['draft']);
  expect(await statuses(5n)).toEqual(['published']);
  expect(await statuses()).toEqual(['published']);
});
