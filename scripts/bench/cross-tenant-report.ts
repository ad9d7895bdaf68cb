import { isDeepStrictEqual } from 'node:util';
import { openStaffDoor, type Statement } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { sql } from 'kysely';
import { periodsOf } from '../../packages/reporting/src/report-range.ts';
import { revenueGroupsAcrossTenants } from '../../packages/reporting/src/sales-figures.queries.ts';
import type { BenchGround, BenchReport } from './bench-case.ts';
import { closedLoop } from './closed-loop.ts';
import { compare, type Way } from './compare.ts';

/** Seven orders a day of ten lines each: two million lines of forty tenants; all the others sold nothing. */
const SELLING_TENANTS = 40;
const ORDERS_PER_TENANT = 5_000;
const LINES = 10;

/** (h) One report over all tenants on two million order lines: from the summaries that events keep, against from the lines. */
export async function benchCrossTenantReport({ urls, tenants: { all } }: BenchGround): Promise<BenchReport> {
  const lines = await fillLines(urls.admin);
  const staff = openStaffDoor({ connectionString: urls.staff, record: async () => undefined });
  const actor = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId: 'bench' } as const;
  const ask = <R>(statement: Statement<R>) => staff.look({ actor, action: 'report.read', objectType: 'report' }, (reader) => reader.all(statement));
  const side = (statement: () => Statement<unknown>): Way => (roundMs) => closedLoop(1, roundMs, async () => void await ask(statement()));
  const ranges = { 'a month': { from: '2025-06-01', to: '2025-06-30' }, 'two years': { from: '2024-01-01', to: '2025-12-31' } };
  try {
    const measured = [];
    for (const [name, range] of Object.entries(ranges)) {
      const summaries = () => revenueGroupsAcrossTenants(periodsOf(range), 'country', 'GBP', {});
      const fromLines = () => revenueFromLines(range);
      const shown = (await ask(summaries())).filter(({ count }) => count > 0n)
        .map(({ key, revenueMinor, count }) => ({ key, revenueMinor, count })).toSorted((one, other) => one.key.localeCompare(other.key));
      const expected = (await ask(fromLines())).toSorted((one, other) => one.key.localeCompare(other.key));
      if (!isDeepStrictEqual(shown, expected)) throw new Error('the two sides of the report do not agree');
      measured.push(await compare({
        part: '(h)', name: `revenue by country over ${all.length} tenants, ${name}: summaries / lines`, measure: 'times-faster', aim: AIMS[name] ?? 1,
        ours: side(summaries), theirs: side(fromLines), pairs: 9, roundMs: 300,
      }));
    }
    return { measured, notes: [
      `${lines.toLocaleString('en')} order lines of ${SELLING_TENANTS} of ${all.length} tenants over two years, in four countries. Both sides run as the login of platform`
      + ' reports in a read-only snapshot of their own and give the same figures; ours also gives those of the period before.',
    ] };
  } finally {
    await staff.close();
  }
}

/** The longer the period, the more days are added up and the less a summary saves. */
const AIMS: Readonly<Record<string, number>> = { 'a month': 2, 'two years': 10 };

interface Revenue { readonly key: string; readonly revenueMinor: bigint; readonly count: bigint }

function revenueFromLines({ from, to }: { readonly from: string; readonly to: string }) {
  return sql<Revenue>`
    select o.country as key, sum(l.total_minor)::bigint as "revenueMinor", count(distinct o.order_id) as count
      from sales.orders o join sales.order_lines l on l.tenant_id = o.tenant_id and l.order_id = o.order_id
     where o.status <> 'cancelled' and o.currency = 'GBP'
       and o.placed_at >= ${from}::date::timestamp at time zone 'UTC' and o.placed_at < (${to}::date + 1)::timestamp at time zone 'UTC'
     group by o.country`;
}

/** As superuser and without triggers: what is measured is reading. @returns how many lines there are */
async function fillLines(adminUrl: string): Promise<number> {
  const admin = await connectUnfenced(adminUrl);
  try {
    await admin.query('set session_replication_role = replica');
    await admin.query(`
      insert into sales.orders (tenant_id, code, company_id, placed_by, currency, country, line_count, net_minor, total_minor, placed_at)
      select c.tenant_id, upper('Y' || lpad(to_hex(n / 65536), 3, '0') || '-' || lpad(to_hex(n % 65536), 4, '0')), c.company_id, c.company_id, 'GBP',
             (array['France', 'Japan', 'Eire', 'United Kingdom'])[1 + n % 4], ${LINES}, ${LINES} * 1000, ${LINES} * 1000,
             '2024-01-01T12:00:00Z'::timestamptz + (n % 731) * interval '1 day'
        from (select distinct on (tenant_id) tenant_id, company_id from customers.companies where name = 'Bench' order by tenant_id, company_id limit ${SELLING_TENANTS}) c
       cross join generate_series(1, ${ORDERS_PER_TENANT}) n`);
    await admin.query(`
      insert into sales.order_lines (tenant_id, order_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
      select o.tenant_id, o.order_id, n, o.company_id, p.product_id, 'SKU', 'Name', 'goods', 10, 100, 1000
        from sales.orders o
        join lateral (select product_id from catalog.products p where p.tenant_id = o.tenant_id limit 1) p on true
       cross join generate_series(1, ${LINES}) n
       where o.code like 'Y%'`);
    // As counting anew would fill it; a test holds the two against each other.
    await admin.query(`
      insert into reporting.daily_orders (tenant_id, day, currency, country, orders, net_minor)
      select tenant_id, (placed_at at time zone 'UTC')::date, currency, country, count(*), sum(net_minor) from sales.orders where status <> 'cancelled' group by 1, 2, 3, 4
      on conflict (tenant_id, day, currency, country) do update set orders = excluded.orders, net_minor = excluded.net_minor`);
    await admin.query('vacuum analyze sales.orders, sales.order_lines, reporting.daily_orders');
    const { rows } = await admin.query<{ count: bigint }>('select count(*) as count from sales.order_lines');
    return Number(rows[0]?.count ?? 0n);
  } finally {
    await admin.end();
  }
}
