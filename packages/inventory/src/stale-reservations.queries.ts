import { sql, type RawBuilder } from 'kysely';

/**
 * Releases held reservations that are past their time, the oldest first. Reservations are locked before levels, and levels in the order
 * of products, as everywhere; one that somebody works on at this moment is left to the next run.
 */
export function releaseStale(tenantId: string, at: Date, limit: number): RawBuilder<{ reservationId: string }> {
  return sql`
    with stale as (
      select r.reservation_id from inventory.reservations r
       where r.tenant_id = ${tenantId} and r.state = 'held' and r.expires_at <= ${at}
       order by r.expires_at limit ${limit}
         for update skip locked
    ), released as (
      update inventory.reservations r
         set state = 'released'
        from stale
       where r.tenant_id = ${tenantId} and r.reservation_id = stale.reservation_id
      returning r.reservation_id, r.product_id, r.location_id, r.order_id, r.order_line_no, r.quantity
    ), back as (
      select product_id, location_id, sum(quantity)::integer as quantity from released group by product_id, location_id
    ), locked as (
      select s.product_id, s.location_id, b.quantity
        from back b
        join inventory.stock_levels s
          on s.tenant_id = ${tenantId} and s.product_id = b.product_id and s.location_id = b.location_id
       where s.product_id = any (array(select product_id from back))
       order by s.product_id, s.location_id
         for update of s
    ), levels as (
      update inventory.stock_levels s
         set allocated = s.allocated - k.quantity, updated_at = ${at}
        from locked k
       where s.tenant_id = ${tenantId} and s.product_id = k.product_id and s.location_id = k.location_id
         and s.product_id = any (array(select product_id from back))
    ), ledger as (
      insert into inventory.movements (tenant_id, product_id, location_id, kind, allocated_delta, order_id, order_line_no, reason, moved_at)
      select ${tenantId}::uuid, product_id, location_id, 'release', -quantity, order_id, order_line_no, 'Reservation expired', ${at} from released
    )
    select reservation_id as "reservationId" from released`;
}
