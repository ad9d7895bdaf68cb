import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, openTestStaffDoor, staffOf, type TestStaffDoor } from '@entrepot/testbed';
import { constantFrom, date, integer, record, array, sample } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cohortReport } from './cohort-report.ts';
import { licenseActivity } from './license-activity.ts';
import { ordersAcrossTenants } from './orders-across-tenants.ts';
import { platformOverview } from './platform-overview.ts';
import { recountSummaries } from './refresh-summaries.ts';
import { addDays } from './report-range.ts';
import { revenueReport } from './revenue-report.ts';
import type { RevenueGrouping } from './revenue-report.contract.ts';
import { openBooks, type Books, type Booking } from './testing.ts';
import { tenantFigures } from './tenant-figures.ts';

const { urls, superuser } = await openTestbed();
// Currencies of nobody else: reports over all tenants then show these tests' tenants alone.
const CURRENCIES = ['QAA', 'QBB'] as const;
const range = { from: '2025-03-01', to: '2025-05-15' };
const before = { from: addDays(range.from, -76), to: addDays(range.from, -1) };
const actor = staffOf();
const look = { actor, action: 'report.read', objectType: 'report' };
let doors: Doors;
let staffDoor: TestStaffDoor;
let all: Books[];

const bookings = array(record<Booking>({
  at: date({ min: new Date('2024-12-01T00:00:00Z'), max: new Date('2025-06-30T23:59:59Z'), noInvalidDate: true }),
  currency: constantFrom(...CURRENCIES), country: constantFrom('', 'France', 'Japan', 'Eire'), company: constantFrom(0, 1),
  lines: array(record({ kind: constantFrom('goods', 'licensed'), quantity: integer({ min: 1, max: 9 }), priceMinor: integer({ min: 0, max: 100_000 }) }), { minLength: 1, maxLength: 3 }),
}), { minLength: 40, maxLength: 40 });

beforeAll(async () => {
  doors = openDoors({ connectionString: urls.jobs });
  staffDoor = await openTestStaffDoor();
  all = [await openBooks(), await openBooks({ currency: 'QBB', timeZone: 'Asia/Tokyo' }), await openBooks()];
  for (const [index, books] of all.entries()) {
    const [placed = [], credited = []] = sample(bookings, { numRuns: 2, seed: 42 + index });
    for (const [number, booking] of placed.entries()) {
      const orderId = await books.order(booking);
      if (number % 5 === 0) await books.cancel(orderId, booking.at);
    }
    for (const booking of credited.slice(0, 8)) await books.credit({ ...booking, lines: booking.lines.slice(0, 1).map((line) => ({ ...line, quantity: 1 })) });
    await doors.transact(books.worker, (tx) => recountSummaries(tx, books.worker, null));
  }
  await superuser(`update tenancy.tenants set status = 'closed', status_reason = 'gone' where tenant_id = $1`, [all[2]?.tenantId]);
}, 60_000);
afterAll(() => doors.close());

const ids = () => all.map(({ tenantId }) => tenantId);
const across = <T>(read: (staff: Parameters<Parameters<TestStaffDoor['look']>[1]>[0]) => Promise<T>) => staffDoor.look(look, read);

// Written by hand and from the lines, past every fence: what the reports are held against.
const FACTS = `
  select l.tenant_id, t.name as tenant, o.country, o.currency, l.kind, (o.placed_at at time zone 'UTC')::date as day, l.total_minor as amount, o.order_id, l.line_no
    from sales.orders o join sales.order_lines l using (tenant_id, order_id) join tenancy.tenants t using (tenant_id)
   where o.status <> 'cancelled' and tenant_id = any($1::uuid[])
  union all
  select l.tenant_id, t.name, c.country, c.currency, l.kind, (c.credited_at at time zone 'UTC')::date, -l.total_minor, null, null
    from sales.credits c join sales.credit_lines l using (tenant_id, credit_id) join tenancy.tenants t using (tenant_id)
   where tenant_id = any($1::uuid[])`;
const KEYS: Readonly<Record<RevenueGrouping, string>> = {
  tenant: 'tenant_id::text', country: 'country', currency: 'currency', productKind: 'kind', month: `to_char(day, 'YYYY-MM')`,
};

async function byHand(by: RevenueGrouping, days: { from: string; to: string }): Promise<Map<string, { revenue: number; orders: number }>> {
  const rows = await superuser<{ key: string; currency: string; revenue: string; orders: string }>(
    `select ${KEYS[by]} as key, currency, sum(amount)::text as revenue, count(distinct order_id)::text as orders from (${FACTS}) fact
      where day between $2 and $3 group by 1, 2`, [ids(), days.from, days.to]);
  return new Map(rows.map(({ key, currency, revenue, orders }) => [`${currency} ${key}`, { revenue: Number(revenue), orders: Number(orders) }]));
}

describe('revenue equals what the lines say, by hand', () => {
  test.each(['tenant', 'country', 'currency', 'productKind', 'month'] as const)('by %s', async (by) => {
    const now = await byHand(by, range);
    const earlier = await byHand(by, before);
    for (const currency of CURRENCIES) {
      const report = await across((staff) => revenueReport(staff, actor, { ...range, by, currency, top: 50 }));
      const expected = [...now].filter(([key]) => key.startsWith(currency)).map(([key, { revenue }]) => [key, revenue]);
      const shown = report.rows.filter(({ revenue, count }) => revenue.current.amountMinor !== 0 || count.current !== 0);
      expect(shown.map((row) => [`${row.currency} ${row.key}`, row.revenue.current.amountMinor]).toSorted()).toEqual(expected.toSorted());
      if (by !== 'productKind') {
        for (const row of report.rows) expect(row.count.current, row.key).toBe(now.get(`${currency} ${row.key}`)?.orders ?? 0);
      }
      if (by !== 'month') {
        for (const row of report.rows) expect(row.revenue.previous.amountMinor, row.key).toBe(earlier.get(`${currency} ${row.key}`)?.revenue ?? 0);
      }
      const sum = (pick: 'current' | 'previous') => report.rows.reduce((total, row) => total + row.revenue[pick].amountMinor, 0);
      expect(report.totals.map(({ revenue }) => [revenue.current.amountMinor, revenue.previous.amountMinor])).toEqual([[sum('current'), sum('previous')]]);
      expect(report.rows.reduce((total, { share }) => total + (share ?? 0), 0)).toBeCloseTo(1);
    }
  });

  test('what the largest leave out is summed, and a currency never enters the sum of another', async () => {
    const whole = await across((staff) => revenueReport(staff, actor, { ...range, by: 'country', tenantId: all[0]?.tenantId, top: 50 }));
    const cut = await across((staff) => revenueReport(staff, actor, { ...range, by: 'country', tenantId: all[0]?.tenantId, top: 1 }));
    expect(cut.rows).toHaveLength(2);
    expect(cut.rest.map(({ groups }) => groups)).toEqual(CURRENCIES.map((currency) => whole.rows.filter((row) => row.currency === currency).length - 1));
    for (const total of whole.totals) {
      const parts = [...cut.rows, ...cut.rest].filter(({ currency }) => currency === total.currency);
      expect(parts.reduce((sum, { revenue }) => sum + revenue.current.amountMinor, 0)).toBe(total.revenue.current.amountMinor);
    }
  });

  test('a closed tenant keeps its figures and says its status', async () => {
    const closed = await across((staff) => revenueReport(staff, actor, { ...range, by: 'tenant', status: 'closed', currency: 'QAA', top: 50 }));
    expect(closed.rows).toMatchObject([{ key: all[2]?.tenantId, status: 'closed', slug: all[2]?.tenant.slug }]);
    const figures = await across((staff) => tenantFigures(staff, actor, { tenantId: all[2]?.tenantId ?? '', ...range }));
    expect(figures.tenant).toMatchObject({ status: 'closed', statusReason: 'gone' });
    expect(figures.currencies.length).toBe(2);
  });
});

test('the overview by currency and by day equals the lines, and never adds currencies', async () => {
  const overview = await across((staff) => platformOverview(staff, actor, range));
  for (const currency of CURRENCIES) {
    const found = overview.currencies.find((each) => each.currency === currency);
    const [hand] = await superuser<{ revenue: string; orders: string; tenants: string }>(
      `select sum(amount)::text as revenue, count(distinct order_id)::text as orders, count(distinct tenant_id) filter (where order_id is not null)::text as tenants
         from (${FACTS}) fact where day between $2 and $3 and currency = $4`, [ids(), range.from, range.to, currency]);
    expect(found?.revenue.current).toEqual({ amountMinor: Number(hand?.revenue), currency });
    expect(found?.orders.current).toBe(Number(hand?.orders));
    expect(found?.tenants).toBe(Number(hand?.tenants));
    expect(found?.daily).toHaveLength(76);
    expect(found?.daily.reduce((sum, { revenue }) => sum + revenue.amountMinor, 0)).toBe(Number(hand?.revenue));
    expect(found?.daily.reduce((sum, { previousRevenue }) => sum + previousRevenue.amountMinor, 0)).toBe(found?.revenue.previous.amountMinor);
  }
});

test('cohorts equal what the orders say, by hand', async () => {
  for (const { tenantId } of all) {
    const { cohorts } = await across((staff) => cohortReport(staff, actor, { from: '2024-12-01', to: '2025-06-30', tenantId }));
    const hand = await superuser<{ cohort: string; month: string; ordering: string }>(`
      with ordered as (select company_id, to_char(placed_at at time zone 'UTC', 'YYYY-MM') as month from sales.orders where tenant_id = $1 and status <> 'cancelled'),
           first as (select company_id, min(month) as cohort from ordered group by 1)
      select cohort, month, count(distinct company_id)::text as ordering from ordered join first using (company_id) group by 1, 2 order by 1, 2`, [tenantId]);
    const shown = cohorts.flatMap((cohort) => cohort.months.filter(({ ordering }) => ordering > 0).map(({ month, ordering }) => ({ cohort: cohort.month, month, ordering: String(ordering) })));
    expect(shown).toEqual(hand);
    for (const cohort of cohorts) expect(cohort.months[0]).toEqual({ offset: 0, month: cohort.month, ordering: cohort.companies, share: 1 });
  }
});

test('the orders behind a figure come to the figure, page by page, each once, and nobody of another tenant', async () => {
  const tenantId = all[0]?.tenantId ?? '';
  const figures = await across((staff) => tenantFigures(staff, actor, { tenantId, ...range }));
  const seen: { orderId: string; status: string; net: { amountMinor: number } }[] = [];
  let cursor: string | undefined;
  do {
    const page = await across((staff) => ordersAcrossTenants(staff, actor, { tenantId, ...range, currency: 'QAA', limit: 3, cursor }));
    seen.push(...page.orders);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen.map(({ orderId }) => orderId)).size).toBe(seen.length);
  const qaa = figures.currencies.find(({ currency }) => currency === 'QAA');
  const standing = seen.filter(({ status }) => status !== 'cancelled');
  expect(standing).toHaveLength(qaa?.orders.current ?? -1);
  expect(standing.reduce((sum, { net }) => sum + net.amountMinor, 0)).toBe((qaa?.revenue.current.amountMinor ?? 0) + (qaa?.credited.amountMinor ?? 0));
});

test('licenses and what devices asked are counted by day, and validations by their answer', async () => {
  const books = await openBooks();
  const [licenseId = ''] = await books.issue(3, new Date('2025-04-01T10:00:00Z'));
  await books.license(licenseId, 'license.activated', new Date('2025-04-02T10:00:00Z'));
  await books.license(licenseId, 'license.suspended', new Date('2025-04-02T11:00:00Z'));
  await books.license(licenseId, 'license.resumed', new Date('2025-02-02T11:00:00Z'));
  await doors.transact(books.worker, (tx) => recountSummaries(tx, books.worker, null));
  const activity = await across((staff) => licenseActivity(staff, actor, { ...range, tenantId: books.tenantId }));
  expect(activity.totals).toMatchObject({ provisioned: { current: 3 }, activated: { current: 1 }, suspended: { current: 1 }, resumed: { current: 0, previous: 1 } });
  expect(activity.daily.filter(({ provisioned, activated }) => provisioned + activated > 0)).toMatchObject([{ day: '2025-04-01', provisioned: 3 }, { day: '2025-04-02', activated: 1, suspended: 1 }]);
  expect(activity.standing).toMatchObject({ active: 3, suspended: 0, seats: 300 });
  expect(activity.tenants).toMatchObject([{ tenantId: books.tenantId, provisioned: 3 }]);
});

test.each([
  ['turned round', { from: '2025-02-01', to: '2025-01-01' }, 'report.range-reversed'],
  ['of more than five years', { from: '2019-01-01', to: '2025-01-01' }, 'report.range-too-long'],
  ['before all calendars', { from: '0000-01-01', to: '0000-01-02' }, 'report.range-out-of-reach'],
])('a range that is %s is refused', async (_what, days, code) => {
  await expect(across((staff) => platformOverview(staff, actor, days))).rejects.toMatchObject({ code });
  await expect(across((staff) => revenueReport(staff, actor, { ...days, by: 'tenant', top: 5 }))).rejects.toMatchObject({ code });
  await expect(across((staff) => cohortReport(staff, actor, days))).rejects.toMatchObject({ code });
});

test('an unknown tenant and the platform itself are not found', async () => {
  for (const tenantId of [PLATFORM_TENANT_ID, '01900000-0000-7000-8000-000000000000']) {
    await expect(across((staff) => tenantFigures(staff, actor, { tenantId, ...range }))).rejects.toMatchObject({ code: 'tenant.not-found' });
    await expect(across((staff) => ordersAcrossTenants(staff, actor, { tenantId, ...range, limit: 5 }))).rejects.toMatchObject({ code: 'tenant.not-found' });
  }
});
