import { sql, type RawBuilder } from 'kysely';

// The summaries as their sources say they are, from the day on that the WITH query `since` names. Day and month are columns of the
// answer, never conditions: conditions stand on the moments themselves, where indexes are.

const SINCE = sql`(select day::timestamp at time zone 'UTC' from since)`;
const day = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone 'UTC')::date`;
const month = (moment: RawBuilder<unknown>) => sql`date_trunc('month', ${moment} at time zone 'UTC')::date`;

/** Rows of `daily_orders`. */
export function ordersFromSources(tenantId: string): RawBuilder<unknown> {
  return sql`
    select day, currency, country, sum(orders)::bigint as orders, sum(net_minor)::bigint as net_minor,
           sum(cancelled_orders)::bigint as cancelled_orders, sum(cancelled_minor)::bigint as cancelled_minor,
           sum(credits)::bigint as credits, sum(credited_minor)::bigint as credited_minor
      from (
        select ${day(sql`o.placed_at`)} as day, o.currency, o.country, 1 as orders, o.net_minor,
               (o.status = 'cancelled')::integer as cancelled_orders,
               case when o.status = 'cancelled' then o.net_minor else 0 end as cancelled_minor, 0 as credits, 0 as credited_minor
          from sales.orders o where o.tenant_id = ${tenantId}::uuid and o.placed_at >= ${SINCE}
         union all
        select ${day(sql`c.credited_at`)}, c.currency, c.country, 0, 0, 0, 0, 1, c.net_minor
          from sales.credits c where c.tenant_id = ${tenantId}::uuid and c.credited_at >= ${SINCE}
      ) fact
     group by day, currency, country`;
}

/** Rows of `daily_lines`. */
export function linesFromSources(tenantId: string): RawBuilder<unknown> {
  return sql`
    select day, currency, country, product_kind, sum(lines)::bigint as lines, sum(pieces)::bigint as pieces,
           sum(revenue_minor)::bigint as revenue_minor, sum(cancelled_minor)::bigint as cancelled_minor, sum(credited_minor)::bigint as credited_minor
      from (
        select ${day(sql`o.placed_at`)} as day, o.currency, o.country, l.kind as product_kind, 1 as lines, l.quantity as pieces,
               l.total_minor as revenue_minor, case when o.status = 'cancelled' then l.total_minor else 0 end as cancelled_minor, 0 as credited_minor
          from sales.orders o join sales.order_lines l on l.tenant_id = ${tenantId}::uuid and l.order_id = o.order_id
         where o.tenant_id = ${tenantId}::uuid and o.placed_at >= ${SINCE}
         union all
        select ${day(sql`c.credited_at`)}, c.currency, c.country, l.kind, 0, 0, 0, 0, l.total_minor
          from sales.credits c join sales.credit_lines l on l.tenant_id = ${tenantId}::uuid and l.credit_id = c.credit_id
         where c.tenant_id = ${tenantId}::uuid and c.credited_at >= ${SINCE}
      ) fact
     group by day, currency, country, product_kind`;
}

/** Rows of `company_months`. */
export function monthsFromSources(tenantId: string): RawBuilder<unknown> {
  return sql`
    select company_id, month, currency, sum(orders)::bigint as orders, sum(revenue_minor)::bigint as revenue_minor
      from (
        select o.company_id, ${month(sql`o.placed_at`)} as month, o.currency, (o.status <> 'cancelled')::integer as orders,
               case when o.status = 'cancelled' then 0 else o.net_minor end as revenue_minor
          from sales.orders o where o.tenant_id = ${tenantId}::uuid and o.placed_at >= ${SINCE}
         union all
        select c.company_id, ${month(sql`c.credited_at`)}, c.currency, 0, -c.net_minor
          from sales.credits c where c.tenant_id = ${tenantId}::uuid and c.credited_at >= ${SINCE}
      ) fact
     group by company_id, month, currency`;
}

/**
 * Rows of `daily_licenses`. A license knows when it was issued and a device when it came and went; how its standing changed, and when,
 * is known to the events alone.
 */
export function licensesFromSources(tenantId: string): RawBuilder<unknown> {
  return sql`
    select ${day(sql`fact.moment`)} as day, fact.product_id,
           count(*) filter (where what = 'provisioned') as provisioned, count(*) filter (where what = 'activated') as activated,
           count(*) filter (where what = 'deactivated') as deactivated, count(*) filter (where what = 'license.suspended') as suspended,
           count(*) filter (where what = 'license.resumed') as resumed, count(*) filter (where what = 'license.expired') as expired
      from (
        select l.issued_at as moment, l.product_id, 'provisioned' as what
          from licensing.licenses l where l.tenant_id = ${tenantId}::uuid and l.issued_at >= ${SINCE}
         union all
        select a.activated_at, l.product_id, 'activated'
          from licensing.activations a join licensing.licenses l on l.tenant_id = ${tenantId}::uuid and l.license_id = a.license_id
         where a.tenant_id = ${tenantId}::uuid and a.activated_at >= ${SINCE}
         union all
        select a.deactivated_at, l.product_id, 'deactivated'
          from licensing.activations a join licensing.licenses l on l.tenant_id = ${tenantId}::uuid and l.license_id = a.license_id
         where a.tenant_id = ${tenantId}::uuid and a.deactivated_at >= ${SINCE}
         union all
        select e.recorded_at, l.product_id, e.type
          from events.events e join licensing.licenses l on l.tenant_id = ${tenantId}::uuid and l.license_id = e.object_id
         where e.tenant_id = ${tenantId}::uuid and e.type in ('license.suspended', 'license.resumed', 'license.expired') and e.recorded_at >= ${SINCE}
      ) fact
     group by 1, 2`;
}
