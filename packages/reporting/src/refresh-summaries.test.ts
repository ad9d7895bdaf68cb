import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { assert, asyncProperty, array, boolean, constantFrom, date, integer, oneof, record, tuple, type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSummaries, recountSummaries } from './refresh-summaries.ts';
import { openBooks, type Books, type Booking } from './testing.ts';

const { urls, superuser } = await openTestbed();
let doors: Doors;
beforeAll(() => void (doors = openDoors({ connectionString: urls.jobs })));
afterAll(() => doors.close());

const moment = date({ min: new Date('2026-01-15T00:00:00Z'), max: new Date('2026-03-15T00:00:00Z'), noInvalidDate: true });
const booking: Arbitrary<Booking> = record({
  at: moment, currency: constantFrom('EUR', 'GBP'), country: constantFrom('', 'France', 'Japan'), company: constantFrom(0, 1),
  lines: array(record({ kind: constantFrom('goods', 'licensed'), quantity: integer({ min: 1, max: 9 }), priceMinor: integer({ min: 0, max: 100_000 }) }), { minLength: 1, maxLength: 3 }),
});
const licenseStep = constantFrom('license.activated', 'license.deactivated', 'license.suspended', 'license.resumed', 'license.expired');
const step = oneof(
  record({ what: constantFrom('order'), booking, imported: boolean(), cancelledAt: oneof(moment, constantFrom(undefined)) }),
  record({ what: constantFrom('credit'), booking }),
  record({ what: constantFrom('licenses'), at: moment, count: integer({ min: 1, max: 4 }), afterwards: array(tuple(licenseStep, moment), { maxLength: 4 }) }),
);
type Step = typeof step extends Arbitrary<infer S> ? S : never;

async function live(books: Books, steps: readonly Step[]): Promise<void> {
  for (const each of steps) {
    if (each.what === 'order') {
      const orderId = await books.order(each.booking, each.imported ? 'order.imported' : 'order.placed');
      if (each.cancelledAt) await books.cancel(orderId, each.cancelledAt);
    } else if (each.what === 'credit') {
      await books.credit(each.booking);
    } else {
      const [licenseId = ''] = await books.issue(each.count, each.at);
      for (const [type, at] of each.afterwards) await books.license(licenseId, type, at);
    }
  }
}

const differing = (books: Books) => checkSummaries(doors.reader(books.worker, { slow: true }), null);
const recount = (books: Books, since: string | null = null) => doors.transact(books.worker, (tx) => recountSummaries(tx, books.worker, since));
const kept = (books: Books, table: string) => superuser(
  `select to_jsonb(t) as row from reporting.${table} t where tenant_id = $1 order by 1`, [books.tenantId]);
const TABLES = ['daily_orders', 'daily_lines', 'company_months', 'daily_licenses'];
async function everything(books: Books): Promise<unknown[]> {
  const rows = [];
  for (const table of TABLES) rows.push(await kept(books, table));
  return rows;
}

test('facts of any objects in any order, each delivered twice, give exactly what counting anew gives', async () => {
  await assert(asyncProperty(array(step, { minLength: 1, maxLength: 8 }), integer(), async (steps, seed) => {
    const books = await openBooks();
    await live(books, steps);
    // In order for one object, any order between objects: sorted by a hash that the seed decides.
    const objects = [...books.events].toSorted(([one], [other]) => Number(BigInt.asUintN(31, BigInt(seed) * BigInt(`0x${one.slice(-8)}`)) - BigInt.asUintN(31, BigInt(seed) * BigInt(`0x${other.slice(-8)}`))));
    for (const [, eventIds] of objects) for (const eventId of eventIds) {
      await books.deliver(doors, eventId);
      await books.deliver(doors, eventId);
    }
    expect(await differing(books)).toEqual([]);
    const byEvents = await everything(books);
    for (const table of TABLES) {
      await superuser(`delete from reporting.${table} where tenant_id = $1`, [books.tenantId]);
    }
    await recount(books);
    expect(await everything(books)).toEqual(byEvents);
  }), { numRuns: 25 });
}, 120_000);

const oneOrder: Booking = { at: new Date('2026-02-10T10:00:00Z'), currency: 'EUR', country: 'France', company: 0, lines: [{ kind: 'goods', quantity: 2, priceMinor: 500 }] };

test('an order that is cancelled before it was counted comes out right, and counts on the day it was placed', async () => {
  const books = await openBooks();
  const orderId = await books.order(oneOrder);
  await books.cancel(orderId, new Date('2026-02-12T10:00:00Z'));
  const [placed = '', cancelled = ''] = books.events.get(orderId) ?? [];
  await books.deliver(doors, cancelled);
  await books.deliver(doors, placed);
  expect(await kept(books, 'daily_orders')).toMatchObject([{ row: { day: '2026-02-10', orders: 1, net_minor: 1000, cancelled_orders: 1, cancelled_minor: 1000 } }]);
  expect(await kept(books, 'company_months')).toMatchObject([{ row: { month: '2026-02-01', orders: 0, revenue_minor: 0 } }]);
  expect(await differing(books)).toEqual([]);
});

test('counting anew takes over the facts that wait, so that none is counted twice when it arrives', async () => {
  const books = await openBooks();
  const old = await books.order({ ...oneOrder, at: new Date('2025-06-01T00:00:00Z') });
  const orderId = await books.order(oneOrder);
  expect(await differing(books)).toMatchObject([{ pendingEvents: 2n }, {}, {}, {}, {}, {}]);
  // Only this month was asked for: the fact that waits reaches further back, and so does the recount.
  await recount(books, '2026-02-01');
  for (const id of [old, orderId]) for (const eventId of books.events.get(id) ?? []) await books.deliver(doors, eventId);
  expect(await differing(books)).toEqual([]);
  expect(await kept(books, 'daily_orders')).toMatchObject([{ row: { day: '2025-06-01', orders: 1 } }, { row: { day: '2026-02-10', orders: 1 } }]);
});

test('drift is named, mended and recorded; what is older than asked for stays as it is', async () => {
  const books = await openBooks();
  for (const at of ['2026-01-05T00:00:00Z', '2026-02-10T00:00:00Z']) await books.order({ ...oneOrder, at: new Date(at) });
  await recount(books);
  await superuser('update reporting.daily_orders set orders = 7 where tenant_id = $1', [books.tenantId]);
  await superuser(`insert into reporting.daily_orders (tenant_id, day, currency, country, orders) values ($1, '2026-02-11', 'EUR', '', 1)`, [books.tenantId]);
  expect(await differing(books)).toHaveLength(3);
  const mended = await recount(books, '2026-02-15');
  expect(mended).toEqual(expect.arrayContaining([
    { summary: 'daily_orders', key: { day: '2026-02-10', currency: 'EUR', country: 'France' }, kept: expect.objectContaining({ orders: 7 }), counted: expect.objectContaining({ orders: 1 }), pendingEvents: 0n },
    { summary: 'daily_orders', key: { day: '2026-02-11', currency: 'EUR', country: '' }, kept: expect.objectContaining({ orders: 1 }), counted: null, pendingEvents: 0n },
  ]));
  expect(await differing(books)).toMatchObject([{ key: { day: '2026-01-05' }, kept: { orders: 7 } }]);
  expect(await superuser('select after from audit.records where tenant_id = $1 and action = $2 order by record_id', [books.tenantId, 'summary.mend']))
    .toMatchObject([{ after: { since: null, pendingEvents: 2 } }, { after: { since: '2026-02-15', dailyOrders: 2, pendingEvents: 0 } }]);
});

test('events that are counted while a recount runs are counted once', async () => {
  const books = await openBooks();
  const ids = [];
  for (let hour = 0; hour < 12; hour += 1) ids.push(await books.order({ ...oneOrder, at: new Date(oneOrder.at.getTime() + hour * 3_600_000) }));
  const deliveries = ids.flatMap((id) => books.events.get(id) ?? []).map((eventId) => books.deliver(doors, eventId));
  await Promise.all([...deliveries, recount(books), recount(books, '2026-02-01'), recount(books)]);
  expect(await differing(books)).toEqual([]);
});
