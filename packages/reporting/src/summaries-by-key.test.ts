import { query } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { beforeAll, expect, test } from 'vitest';
import { dailyLicensesAcrossTenants } from './license-figures.queries.ts';
import { cohortsAcrossTenants, dailySalesAcrossTenants, revenueGroupsAcrossTenants, sellingTenantsAcrossTenants } from './sales-figures.queries.ts';
import { periodsOf } from './report-range.ts';

const { superuser } = await openTestbed();

interface PlanNode { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly 'Index Name'?: string; readonly Plans?: readonly PlanNode[] }
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

// A hundred tenants with two years each: enough for the planner to care.
beforeAll(async () => {
  await superuser(`with made as (
      insert into tenancy.tenants (slug, name, currency, locale, time_zone)
      select 'many-' || substr(md5(random()::text), 1, 12) || n, 'One of many', 'EUR', 'en-GB', 'UTC' from generate_series(1, 100) n returning tenant_id
    ), days as (
      insert into reporting.daily_orders (tenant_id, day, currency, country, orders, net_minor)
      select tenant_id, day::date, 'QKK', '', 1, 100 from made, generate_series('2020-01-01'::timestamp, '2021-12-31', '1 day') day
    )
    insert into reporting.daily_lines (tenant_id, day, currency, country, product_kind, lines, revenue_minor)
    select tenant_id, day::date, 'QKK', '', 'goods', 1, 100 from made, generate_series('2020-01-01'::timestamp, '2021-12-31', '1 day') day`);
  await superuser('analyze reporting.daily_orders, reporting.daily_lines, tenancy.tenants');
}, 60_000);

const periods = periodsOf({ from: '2021-06-01', to: '2021-06-30' });
const both = { from: periods.previous.from, to: periods.period.to };

test.each([
  ['the overview', () => dailySalesAcrossTenants(both, {}), 'daily_orders_pkey'],
  ['tenants that sell', () => sellingTenantsAcrossTenants(periods), 'daily_orders_pkey'],
  ['revenue by country', () => revenueGroupsAcrossTenants(periods, 'country', undefined, {}), 'daily_orders_pkey'],
  ['revenue by kind of product', () => revenueGroupsAcrossTenants(periods, 'productKind', undefined, {}), 'daily_lines_pkey'],
  ['license activity', () => dailyLicensesAcrossTenants(both, {}), undefined],
  ['cohorts', () => cohortsAcrossTenants({ from: '2020-01-01', to: '2021-12-01' }, {}), undefined],
])('%s over many tenants reads summaries by their key, and neither orders nor lines', async (_what, statement, index) => {
  const { sql, parameters } = statement().compile(query);
  const [row] = await superuser<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(`explain (format json) ${sql}`, parameters);
  const nodes = nodesOf(row?.['QUERY PLAN'][0].Plan ?? { 'Node Type': 'none' });
  const relations = nodes.flatMap((node) => node['Relation Name'] ?? []);
  expect(relations).toContain('tenants');
  expect(relations).not.toContain('orders');
  expect(relations).not.toContain('order_lines');
  if (index) {
    expect(nodes.map((node) => node['Index Name'])).toContain(index);
    expect(nodes.filter((node) => node['Node Type'].includes('Seq Scan')).map((node) => node['Relation Name'])).toEqual(['tenants']);
  }
});
