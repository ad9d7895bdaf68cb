import { sql, type RawBuilder } from 'kysely';

/** Sales of one day of the tenant's time zone; minor units. */
export interface DayOfSales {
  readonly day: string;
  readonly orders: number;
  readonly revenueMinor: bigint;
  readonly currency: string;
  readonly timeZone: string;
}

/** Sales of the last days, one row for each, the newest last. @param at which moment is now */
export function dailySales(tenantId: string, at: Date, dayCount: number): RawBuilder<DayOfSales> {
  return sql`
    with clock as (
      select t.currency, t.time_zone, (${at}::timestamptz at time zone t.time_zone)::date as today
        from tenancy.tenants t where t.tenant_id = ${tenantId}
    ), sold as (
      select (o.placed_at at time zone c.time_zone)::date as day, count(*)::integer as orders, sum(o.total_minor)::bigint as revenue
        from clock c
        join sales.orders o on o.tenant_id = ${tenantId} and o.status <> 'cancelled'
         and o.placed_at >= (c.today - ${dayCount - 1}::integer)::timestamp at time zone c.time_zone and o.placed_at <= ${at}::timestamptz
       group by 1
    )
    select to_char(c.today - ago, 'YYYY-MM-DD') as day, coalesce(s.orders, 0) as orders, coalesce(s.revenue, 0)::bigint as "revenueMinor",
           c.currency, c.time_zone as "timeZone"
      from clock c
      cross join generate_series(${dayCount - 1}::integer, 0, -1) ago
      left join sold s on s.day = c.today - ago
     order by ago desc`;
}

/** Figures of this moment. */
export interface Standing {
  /** Yesterday until this time of day. */
  readonly yesterdayOrders: number;
  readonly yesterdayRevenueMinor: bigint;
  readonly ordersToConfirm: number;
  readonly lowStockProducts: number;
  readonly activeLicenses: number;
  readonly expiringLicenses: number;
  readonly suspendedLicenses: number;
  readonly devices: number;
}

/** What stands open now, across the domains. */
export function standing(tenantId: string, at: Date): RawBuilder<Standing> {
  return sql`
    select y.orders as "yesterdayOrders", y.revenue as "yesterdayRevenueMinor",
           (select count(*)::integer from sales.orders o where o.tenant_id = ${tenantId} and o.status = 'placed') as "ordersToConfirm",
           (select count(distinct s.product_id)::integer from inventory.stock_levels s
             where s.tenant_id = ${tenantId} and s.available <= s.low_stock_at) as "lowStockProducts",
           l.active as "activeLicenses", l.expiring as "expiringLicenses", l.suspended as "suspendedLicenses",
           (select count(*)::integer from licensing.activations a where a.tenant_id = ${tenantId} and a.deactivated_at is null) as devices
      from (
        select count(*)::integer as orders, coalesce(sum(o.total_minor), 0)::bigint as revenue
          from tenancy.tenants t
          join sales.orders o on o.tenant_id = t.tenant_id and o.status <> 'cancelled'
           and o.placed_at >= ((${at}::timestamptz at time zone t.time_zone)::date - 1)::timestamp at time zone t.time_zone
           and o.placed_at <= ((${at}::timestamptz at time zone t.time_zone) - interval '1 day') at time zone t.time_zone
         where t.tenant_id = ${tenantId}
      ) y
      cross join (
        select count(*) filter (where status = 'active' and (expires_at is null or expires_at > ${at}::timestamptz))::integer as active,
               count(*) filter (where status = 'active' and expires_at > ${at}::timestamptz
                                  and expires_at <= ${at}::timestamptz + interval '30 days')::integer as expiring,
               count(*) filter (where status = 'suspended')::integer as suspended
          from licensing.licenses where tenant_id = ${tenantId}
      ) l`;
}
