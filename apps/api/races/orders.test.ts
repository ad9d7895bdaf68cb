import { uuidv7 } from '@entrepot/kernel';
import type { HttpClient, RpcAnswer } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRaceShop, type RaceShop } from '../src/testing/race-shop.ts';
import { startTwoProcesses, type TwoProcesses } from '../src/testing/two-processes.ts';

let two: TwoProcesses;
beforeAll(async () => { two = await startTwoProcesses(); });
afterAll(() => two.stop());

interface Placed { orderId: string; code: string; invoiceNumber: string }
type Answer = RpcAnswer<Placed>;
type Lines = { productId: string; quantity: number }[];

const times = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => of(index));
const reasonOf = ({ error }: Answer): string | undefined => error?.data.reason;
const orders = (answers: readonly Answer[]): Placed[] => answers.flatMap(({ data }) => data ?? []);
const refusals = (answers: readonly Answer[]): (string | undefined)[] => answers.filter(({ error }) => error).map(reasonOf);

async function fill(browser: HttpClient, lines: Lines): Promise<HttpClient> {
  const { error } = await browser.mutate('sales.replaceCart', { lines });
  expect(error).toBeUndefined();
  return browser;
}

const place = (browser: HttpClient, key = uuidv7(), input = {}): Promise<Answer> =>
  browser.mutate<Placed>('sales.placeOrder', input, { 'idempotency-key': key });

/** What the database holds of a shop's sales, past every fence. */
async function ledger({ tenantId }: RaceShop) {
  const [row] = await two.superuser(
    `select (select count(*)::int from sales.orders where tenant_id = $1) as orders,
            (select count(distinct order_id)::int from sales.order_lines where tenant_id = $1) as "ordersWithLines",
            (select array_agg(number::int order by number) from billing.invoices where tenant_id = $1) as invoices,
            (select last_number::int from billing.number_series where tenant_id = $1) as "lastNumber",
            (select sum(total_minor)::int from sales.orders where tenant_id = $1) as ordered,
            (select sum(total_minor)::int from billing.invoices where tenant_id = $1) as invoiced,
            (select sum(held_minor)::int from billing.credit_accounts where tenant_id = $1) as held,
            (select sum(allocated)::int from inventory.stock_levels where tenant_id = $1) as allocated,
            (select sum(available)::int from inventory.stock_levels where tenant_id = $1) as available,
            (select coalesce(sum(allocated_delta), 0)::int from inventory.movements where tenant_id = $1) as moved,
            (select count(*)::int from inventory.reservations where tenant_id = $1 and state = 'held') as reservations,
            (select count(*)::int from audit.records where tenant_id = $1 and action = 'order.place') as recorded,
            (select count(*)::int from events.events where tenant_id = $1 and type = 'order.placed') as told`, [tenantId]);
  return row;
}

test('one unit, ten buyers: one order, nine refusals that name what is left', async () => {
  const shop = await openRaceShop(two);
  const productId = await shop.product(1, { sku: 'LAST-1' });
  const buyers = await Promise.all(times(10, async (racer) =>
    fill(await shop.buyer(await shop.company(), racer), [{ productId, quantity: 1 }])));
  const answers = await Promise.all(buyers.map((buyer) => place(buyer)));
  expect(orders(answers).map(({ invoiceNumber }) => invoiceNumber)).toEqual(['INV-000001']);
  const refused = answers.filter(({ error }) => error);
  expect(refused).toHaveLength(9);
  for (const { status, error } of refused) {
    expect(status).toBe(409);
    expect(error?.message).toContain('Of LAST-1 you asked for 1, and 0 can be ordered');
    expect(error?.data).toMatchObject({ reason: 'stock.insufficient', details: { lines: [{ productId, sku: 'LAST-1', asked: 1, available: 0 }] } });
    expect(error?.data.requestId).toMatch(/.{8}/);
  }
  expect(await ledger(shop)).toEqual({
    orders: 1, ordersWithLines: 1, invoices: [1], lastNumber: 1, ordered: 1_000, invoiced: 1_000, held: 1_000,
    allocated: 1, available: 0, moved: 1, reservations: 1, recorded: 1, told: 1,
  });
});

test('the same Idempotency-Key twenty times: one order, and each answer is that order or "still running"', async () => {
  const shop = await openRaceShop(two);
  const productId = await shop.product(100);
  const buyer = await fill(await shop.buyer(await shop.company(), 0), [{ productId, quantity: 2 }]);
  const elsewhere = two.storefront(shop.slug, 1);
  for (const [name, value] of buyer.cookies) elsewhere.cookies.set(name, value);
  const key = uuidv7();
  const answers = await Promise.all(times(20, (racer) => place(racer % 2 ? elsewhere : buyer, key)));
  expect(new Set(answers.filter(({ error }) => error).map(({ status, error }) => `${status} ${error?.data.reason}`)))
    .toEqual(answers.some(({ error }) => error) ? new Set(['409 idempotency.running']) : new Set());
  const [first, ...others] = orders(answers);
  expect(first).toBeDefined();
  for (const other of others) expect(other).toEqual(first);
  expect((await place(elsewhere, key)).data).toEqual(first);
  expect(await place(buyer, key, { note: 'another body' })).toMatchObject({ status: 422, error: { data: { reason: 'idempotency.mismatch' } } });
  expect(await ledger(shop)).toMatchObject({
    orders: 1, invoices: [1], ordered: 2_000, invoiced: 2_000, held: 2_000, allocated: 2, moved: 2, reservations: 1, recorded: 1, told: 1,
  });
});

test('credit for three orders, ten colleagues: three orders, seven refusals that name what is left', async () => {
  const shop = await openRaceShop(two);
  const productId = await shop.product(100, { priceMinor: 1_000 });
  const companyId = await shop.company(3_500);
  const buyers = await Promise.all(times(10, async (racer) => fill(await shop.buyer(companyId, racer), [{ productId, quantity: 1 }])));
  const answers = await Promise.all(buyers.map((buyer) => place(buyer)));
  expect(orders(answers)).toHaveLength(3);
  const refused = answers.filter(({ error }) => error);
  expect(refused).toHaveLength(7);
  for (const { error } of refused) {
    expect(error?.data).toMatchObject({ reason: 'credit.exceeded', details: { available: { amountMinor: 500, currency: 'EUR' } } });
  }
  expect(await ledger(shop)).toMatchObject({
    orders: 3, invoices: [1, 2, 3], lastNumber: 3, ordered: 3_000, invoiced: 3_000, held: 3_000, allocated: 3, moved: 3, reservations: 3, recorded: 3, told: 3,
  });
});

test('twenty orders at once, with five that fail between them: no deadlock, and the invoices are numbered without a gap', async () => {
  const shop = await openRaceShop(two);
  const products = await Promise.all(times(6, () => shop.product(1_000)));
  const scarce = await shop.product(0);
  const buyers = await Promise.all(times(25, async (racer) => {
    const turned = [...products.slice(racer % 6), ...products.slice(0, racer % 6)];
    const wanted = racer % 5 === 4 ? [...turned, scarce] : turned;
    const lines = (racer % 2 ? wanted : wanted.toReversed()).map((productId) => ({ productId, quantity: 1 }));
    return fill(await shop.buyer(await shop.company(), racer), lines);
  }));
  const answers = await Promise.all(buyers.map((buyer) => place(buyer)));
  expect(refusals(answers)).toEqual(times(5, () => 'stock.insufficient'));
  expect(orders(answers).map(({ invoiceNumber }) => invoiceNumber).toSorted()).toEqual(times(20, (index) => `INV-${String(index + 1).padStart(6, '0')}`));
  expect(await ledger(shop)).toEqual({
    orders: 20, ordersWithLines: 20, invoices: times(20, (index) => index + 1), lastNumber: 20, ordered: 120_000, invoiced: 120_000, held: 120_000,
    allocated: 120, available: 5_880, moved: 120, reservations: 120, recorded: 20, told: 20,
  });
});

test('one cart ordered from ten windows at once, each with a key of its own, is one order', async () => {
  const shop = await openRaceShop(two);
  const productId = await shop.product(100);
  const buyer = await fill(await shop.buyer(await shop.company(), 0), [{ productId, quantity: 1 }]);
  const elsewhere = two.storefront(shop.slug, 1);
  for (const [name, value] of buyer.cookies) elsewhere.cookies.set(name, value);
  const answers = await Promise.all(times(10, (racer) => place(racer % 2 ? elsewhere : buyer)));
  expect(orders(answers)).toHaveLength(1);
  expect(refusals(answers)).toEqual(times(9, () => 'cart.empty'));
  expect(await ledger(shop)).toMatchObject({ orders: 1, invoices: [1], allocated: 1, recorded: 1, told: 1 });
});
