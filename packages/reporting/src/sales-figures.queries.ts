import { sql, type RawBuilder } from 'kysely';
import type { ReportRange, TenantStatus } from './report.contract.ts';
import type { Periods } from './report-range.ts';
import type { RevenueGrouping } from './revenue-report.contract.ts';
import { reportedAcrossTenants, type TenantFilter } from './tenants-in-reports.queries.ts';

/** Sales of one UTC day in one currency; revenue is without what is cancelled by now, less credits. */
export interface DayOfSalesRow {
  readonly day: string;
  readonly currency: string;
  readonly orders: bigint;
  readonly cancelledOrders: bigint;
  readonly revenueMinor: bigint;
  readonly creditedMinor: bigint;
}

/** Sales by day and currency. The sums of each tenant are made from a range of the summary's key. */
export function dailySalesAcrossTenants({ from, to }: ReportRange, filter: TenantFilter): RawBuilder<DayOfSalesRow> {
  return sql`
    select to_char(d.day, 'YYYY-MM-DD') as day, d.currency, sum(d.orders)::bigint as orders, sum(d.cancelled)::bigint as "cancelledOrders",
           sum(d.revenue)::bigint as "revenueMinor", sum(d.credited)::bigint as "creditedMinor"
      from ${reportedAcrossTenants(filter)}
      cross join lateral (
        select k.day, k.currency, sum(k.orders - k.cancelled_orders) as orders, sum(k.cancelled_orders) as cancelled,
               sum(k.net_minor - k.cancelled_minor - k.credited_minor) as revenue, sum(k.credited_minor) as credited
          from reporting.daily_orders k
         where k.tenant_id = t.tenant_id and k.day between ${from}::date and ${to}::date
         group by k.day, k.currency
      ) d
     group by d.day, d.currency
     order by d.day, d.currency`;
}

/** How many tenants sold something, by currency; `currency` NULL: in any. */
export function sellingTenantsAcrossTenants(periods: Periods): RawBuilder<{ currency: string | null; current: bigint; previous: bigint }> {
  const { period, previous } = periods;
  return sql`
    select d.currency, count(distinct t.tenant_id) filter (where d.now > 0) as current, count(distinct t.tenant_id) filter (where d.before > 0) as previous
      from ${reportedAcrossTenants({})}
      cross join lateral (
        select k.currency, sum(k.orders - k.cancelled_orders) filter (where k.day >= ${period.from}::date) as now,
               sum(k.orders - k.cancelled_orders) filter (where k.day < ${period.from}::date) as before
          from reporting.daily_orders k
         where k.tenant_id = t.tenant_id and k.day between ${previous.from}::date and ${period.to}::date
         group by k.currency
      ) d
     group by grouping sets ((d.currency), ())`;
}

/** Revenue of one group in one currency, now and in the period before. */
export interface RevenueGroupRow {
  readonly key: string;
  readonly label: string;
  readonly slug: string | null;
  readonly status: TenantStatus | null;
  readonly currency: string;
  readonly revenueMinor: bigint;
  readonly previousMinor: bigint;
  readonly count: bigint;
  readonly previousCount: bigint;
}

/** What a group is made of, per tenant: a column of the summary. A day of the period before belongs to the month that lies as far ahead as the period is long. */
const GROUPS = (days: number, from: string): Readonly<Record<Exclude<RevenueGrouping, 'tenant'>, RawBuilder<unknown>>> => ({
  country: sql`k.country`,
  currency: sql`k.currency`,
  productKind: sql`k.product_kind`,
  month: sql`to_char(case when k.day < ${from}::date then k.day + ${days}::integer else k.day end, 'YYYY-MM')`,
});

/** Every group with sales or credits in either period, by currency, the largest first. */
export function revenueGroupsAcrossTenants(
  { period, previous, days }: Periods, by: RevenueGrouping, currency: string | undefined, filter: TenantFilter,
): RawBuilder<RevenueGroupRow> {
  const group = by === 'tenant' ? sql`''::text` : GROUPS(days, period.from)[by];
  const [table, revenue, count] = by === 'productKind'
    ? [sql`reporting.daily_lines`, sql`k.revenue_minor - k.cancelled_minor - k.credited_minor`, sql`k.lines`]
    : [sql`reporting.daily_orders`, sql`k.net_minor - k.cancelled_minor - k.credited_minor`, sql`k.orders - k.cancelled_orders`];
  const [key, label, slug, status] = by === 'tenant'
    ? [sql`t.tenant_id::text`, sql`t.name`, sql`t.slug`, sql`t.status`] : [sql`d.part`, sql`d.part`, sql`null::text`, sql`null::text`];
  return sql`
    select ${key} as key, ${label} as label, ${slug} as slug, ${status} as status, d.currency, sum(d.revenue)::bigint as "revenueMinor",
           sum(d.revenue_before)::bigint as "previousMinor", sum(d.count)::bigint as count, sum(d.count_before)::bigint as "previousCount"
      from ${reportedAcrossTenants(filter)}
      cross join lateral (
        select ${group} as part, k.currency,
               coalesce(sum(${revenue}) filter (where k.day >= ${period.from}::date), 0) as revenue,
               coalesce(sum(${revenue}) filter (where k.day < ${period.from}::date), 0) as revenue_before,
               coalesce(sum(${count}) filter (where k.day >= ${period.from}::date), 0) as count,
               coalesce(sum(${count}) filter (where k.day < ${period.from}::date), 0) as count_before
          from ${table} k
         where k.tenant_id = t.tenant_id and k.day between ${previous.from}::date and ${period.to}::date
           and (${currency ?? null}::text is null or k.currency = ${currency ?? null}::text)
         group by 1, k.currency
      ) d
     group by 1, 2, 3, 4, d.currency
     order by d.currency, 6 desc, 2, 1`;
}

/** Companies of one cohort that ordered in one month. */
export interface CohortRow { readonly cohort: string; readonly month: string; readonly ordering: bigint }

/** Companies by the month of their first order and each month in which they ordered. @param months first days of months */
export function cohortsAcrossTenants(months: ReportRange, filter: TenantFilter): RawBuilder<CohortRow> {
  return sql`
    select to_char(d.cohort, 'YYYY-MM') as cohort, to_char(d.month, 'YYYY-MM') as month, sum(d.ordering)::bigint as ordering
      from ${reportedAcrossTenants(filter)}
      cross join lateral (
        select first.cohort, k.month, count(distinct k.company_id) as ordering
          from (select f.company_id, min(f.month) as cohort from reporting.company_months f
                 where f.tenant_id = t.tenant_id and f.orders > 0 group by f.company_id) first
          join reporting.company_months k on k.tenant_id = t.tenant_id and k.company_id = first.company_id and k.orders > 0
         where first.cohort between ${months.from}::date and ${months.to}::date and k.month <= ${months.to}::date
         group by first.cohort, k.month
      ) d
     group by d.cohort, d.month
     order by d.cohort, d.month`;
}
