import { sql, type RawBuilder } from 'kysely';

// Each statement adds one fact to every summary it belongs to. Facts only add, and each to the day that the fact itself names: so
// whatever the order in which facts arrive, the sums are the same.

/** While one counts, nobody counts anew; any number may count at once. */
export function shareSummaries(tenantId: string): RawBuilder<unknown> {
  return sql`select pg_advisory_xact_lock_shared(hashtextextended(${`reporting.summaries ${tenantId}`}::text, 0))`;
}

/** Waits until nobody counts, and keeps it so until the transaction ends. */
export function holdSummaries(tenantId: string): RawBuilder<unknown> {
  return sql`select pg_advisory_xact_lock(hashtextextended(${`reporting.summaries ${tenantId}`}::text, 0))`;
}

const ORDER = (tenantId: string, orderId: string) => sql`
  select o.tenant_id, o.order_id, (o.placed_at at time zone 'UTC')::date as day, o.currency, o.country, o.company_id, o.net_minor
    from sales.orders o where o.tenant_id = ${tenantId}::uuid and o.order_id = ${orderId}::uuid`;

/** An order was placed, here or in the old books. */
export function countOrder(tenantId: string, orderId: string): RawBuilder<unknown> {
  return sql`
    with o as (${ORDER(tenantId, orderId)}), counted as (
      insert into reporting.daily_orders as kept (tenant_id, day, currency, country, orders, net_minor)
      select tenant_id, day, currency, country, 1, net_minor from o
      on conflict (tenant_id, day, currency, country) do update
        set orders = kept.orders + excluded.orders, net_minor = kept.net_minor + excluded.net_minor
    ), lines as (
      insert into reporting.daily_lines as kept (tenant_id, day, currency, country, product_kind, lines, pieces, revenue_minor)
      select o.tenant_id, o.day, o.currency, o.country, l.kind, count(*), sum(l.quantity), sum(l.total_minor)
        from o join sales.order_lines l on l.tenant_id = o.tenant_id and l.order_id = o.order_id
       group by o.tenant_id, o.day, o.currency, o.country, l.kind order by l.kind
      on conflict (tenant_id, day, currency, country, product_kind) do update
        set lines = kept.lines + excluded.lines, pieces = kept.pieces + excluded.pieces, revenue_minor = kept.revenue_minor + excluded.revenue_minor
    )
    insert into reporting.company_months as kept (tenant_id, company_id, month, currency, orders, revenue_minor)
    select tenant_id, company_id, date_trunc('month', day::timestamp)::date, currency, 1, net_minor from o
    on conflict (tenant_id, company_id, month, currency) do update
      set orders = kept.orders + excluded.orders, revenue_minor = kept.revenue_minor + excluded.revenue_minor`;
}

/** An order was cancelled: taken back on the day it was placed. It may come before the order itself was counted. */
export function countCancellation(tenantId: string, orderId: string): RawBuilder<unknown> {
  return sql`
    with o as (${ORDER(tenantId, orderId)}), counted as (
      insert into reporting.daily_orders as kept (tenant_id, day, currency, country, cancelled_orders, cancelled_minor)
      select tenant_id, day, currency, country, 1, net_minor from o
      on conflict (tenant_id, day, currency, country) do update
        set cancelled_orders = kept.cancelled_orders + excluded.cancelled_orders, cancelled_minor = kept.cancelled_minor + excluded.cancelled_minor
    ), lines as (
      insert into reporting.daily_lines as kept (tenant_id, day, currency, country, product_kind, cancelled_minor)
      select o.tenant_id, o.day, o.currency, o.country, l.kind, sum(l.total_minor)
        from o join sales.order_lines l on l.tenant_id = o.tenant_id and l.order_id = o.order_id
       group by o.tenant_id, o.day, o.currency, o.country, l.kind order by l.kind
      on conflict (tenant_id, day, currency, country, product_kind) do update
        set cancelled_minor = kept.cancelled_minor + excluded.cancelled_minor
    )
    insert into reporting.company_months as kept (tenant_id, company_id, month, currency, orders, revenue_minor)
    select tenant_id, company_id, date_trunc('month', day::timestamp)::date, currency, -1, -net_minor from o
    on conflict (tenant_id, company_id, month, currency) do update
      set orders = kept.orders + excluded.orders, revenue_minor = kept.revenue_minor + excluded.revenue_minor`;
}

/** Something was given back: on its own day. */
export function countCredit(tenantId: string, creditId: string): RawBuilder<unknown> {
  return sql`
    with c as (
      select c.tenant_id, c.credit_id, (c.credited_at at time zone 'UTC')::date as day, c.currency, c.country, c.company_id, c.net_minor
        from sales.credits c where c.tenant_id = ${tenantId}::uuid and c.credit_id = ${creditId}::uuid
    ), counted as (
      insert into reporting.daily_orders as kept (tenant_id, day, currency, country, credits, credited_minor)
      select tenant_id, day, currency, country, 1, net_minor from c
      on conflict (tenant_id, day, currency, country) do update
        set credits = kept.credits + excluded.credits, credited_minor = kept.credited_minor + excluded.credited_minor
    ), lines as (
      insert into reporting.daily_lines as kept (tenant_id, day, currency, country, product_kind, credited_minor)
      select c.tenant_id, c.day, c.currency, c.country, l.kind, sum(l.total_minor)
        from c join sales.credit_lines l on l.tenant_id = c.tenant_id and l.credit_id = c.credit_id
       group by c.tenant_id, c.day, c.currency, c.country, l.kind order by l.kind
      on conflict (tenant_id, day, currency, country, product_kind) do update
        set credited_minor = kept.credited_minor + excluded.credited_minor
    )
    insert into reporting.company_months as kept (tenant_id, company_id, month, currency, revenue_minor)
    select tenant_id, company_id, date_trunc('month', day::timestamp)::date, currency, -net_minor from c
    on conflict (tenant_id, company_id, month, currency) do update set revenue_minor = kept.revenue_minor + excluded.revenue_minor`;
}

/** What can happen to a license. */
export type LicenseFact = 'provisioned' | 'activated' | 'deactivated' | 'suspended' | 'resumed' | 'expired';

/** Something happened to licenses of a product. @param of the product itself, or a license of it */
export function countLicenses(
  tenantId: string, fact: LicenseFact, of: { readonly productId: string } | { readonly licenseId: string }, at: Date, count: number,
): RawBuilder<unknown> {
  const product = 'productId' in of
    ? sql`select ${of.productId}::uuid as product_id`
    : sql`select l.product_id from licensing.licenses l where l.tenant_id = ${tenantId}::uuid and l.license_id = ${of.licenseId}::uuid`;
  const amount = (name: LicenseFact) => sql`${name === fact ? count : 0}::bigint`;
  return sql`
    insert into reporting.daily_licenses as kept (tenant_id, day, product_id, provisioned, activated, deactivated, suspended, resumed, expired)
    select ${tenantId}::uuid, (${at}::timestamptz at time zone 'UTC')::date, product_id, ${amount('provisioned')}, ${amount('activated')},
           ${amount('deactivated')}, ${amount('suspended')}, ${amount('resumed')}, ${amount('expired')}
      from (${product}) product
    on conflict (tenant_id, day, product_id) do update
      set provisioned = kept.provisioned + excluded.provisioned, activated = kept.activated + excluded.activated,
          deactivated = kept.deactivated + excluded.deactivated, suspended = kept.suspended + excluded.suspended,
          resumed = kept.resumed + excluded.resumed, expired = kept.expired + excluded.expired`;
}
