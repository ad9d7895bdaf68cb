import { sql, type RawBuilder } from 'kysely';

/** A product of an order as it stood when its level was locked. */
export interface ShippedProduct {
  readonly productId: string;
  /** Pieces that the order holds. */
  readonly held: number;
  /** Pieces that lay there. Less than held: nothing left at all. */
  readonly onHand: number;
}

/**
 * Ships what an order holds, all of it or nothing: reservations are locked before levels, and levels in the order of products, as
 * everywhere. What is on hand and what is allocated fall together, so what is available stays as it is. A backorder, held beyond what
 * is on hand, cannot leave.
 */
export function shipmentOfOrder(tenantId: string, orderId: string, at: Date): RawBuilder<ShippedProduct> {
  return sql`
    with held as (
      select r.reservation_id, r.product_id, r.location_id, r.order_line_no, r.quantity
        from inventory.reservations r
       where r.tenant_id = ${tenantId} and r.order_id = ${orderId} and r.state = 'held'
       order by r.reservation_id
         for update
    ), wanted as (
      select product_id, location_id, sum(quantity)::integer as quantity from held group by product_id, location_id
    ), locked as (
      select s.product_id, s.location_id, s.on_hand, w.quantity
        from wanted w
        join inventory.stock_levels s
          on s.tenant_id = ${tenantId} and s.product_id = w.product_id and s.location_id = w.location_id
       where s.product_id = any (array(select product_id from wanted))
       order by s.product_id, s.location_id
         for update of s
    ), enough as (
      select not exists (select from locked where quantity > on_hand) as yes
    ), levels as (
      update inventory.stock_levels s
         set on_hand = s.on_hand - k.quantity, allocated = s.allocated - k.quantity, updated_at = ${at}
        from locked k, enough
       where enough.yes and s.tenant_id = ${tenantId} and s.product_id = k.product_id and s.location_id = k.location_id
         and s.product_id = any (array(select product_id from wanted))
    ), consumed as (
      update inventory.reservations r
         set state = 'consumed'
        from held h, enough
       where enough.yes and r.tenant_id = ${tenantId} and r.reservation_id = h.reservation_id
    ), ledger as (
      insert into inventory.movements (tenant_id, product_id, location_id, kind, on_hand_delta, allocated_delta, order_id, order_line_no, moved_at)
      select ${tenantId}::uuid, h.product_id, h.location_id, 'shipment', -h.quantity, -h.quantity, ${orderId}::uuid, h.order_line_no, ${at}
        from held h, enough
       where enough.yes
    )
    select product_id as "productId", quantity as held, on_hand as "onHand" from locked order by product_id`;
}
