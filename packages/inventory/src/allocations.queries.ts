import { sql, type RawBuilder } from 'kysely';

interface Line {
  readonly lineNo: number;
  readonly productId: string;
  readonly quantity: number;
}

/** A product of an order as it stood when its level was locked. */
export interface AllocatedProduct {
  readonly productId: string;
  readonly asked: number;
  /** On hand and not allocated, before this order. */
  readonly available: number;
  /** What could be ordered, backorders included. Less than asked: nothing was allocated at all. */
  readonly sellable: number;
  readonly lowStockAt: number | null;
}

/**
 * Take the lock, then look: `locked` waits for every level in the order of products and reads the newest version, `enough` decides
 * once for all of them, and only then do levels, ledger and reservations change. A product without a level has nothing to sell.
 *
 * The products stand in each condition once more, as an array: a plan kept for every tenant takes this one for an average one, and
 * read all of its levels instead of looking up five (18 ms instead of 1 beside 20,000 products).
 */
export function allocation(tenantId: string, orderId: string, lines: readonly Line[], at: Date): RawBuilder<AllocatedProduct> {
  return sql`
    with lines as (
      select * from unnest(${lines.map((line) => line.lineNo)}::integer[], ${lines.map((line) => line.productId)}::uuid[],
                           ${lines.map((line) => line.quantity)}::integer[]) as l (line_no, product_id, quantity)
    ), wanted as (
      select product_id, sum(quantity)::integer as quantity from lines group by product_id
    ), locked as (
      select s.product_id, s.location_id, s.available, s.available + s.backorder_limit as sellable, s.low_stock_at, w.quantity
        from wanted w
        join inventory.locations place on place.tenant_id = ${tenantId} and place.is_default
        join inventory.stock_levels s
          on s.tenant_id = ${tenantId} and s.product_id = w.product_id and s.location_id = place.location_id
       where s.product_id = any (array(select product_id from wanted))
       order by s.product_id
         for update of s
    ), enough as (
      select not exists (select from wanted w left join locked k using (product_id) where w.quantity > coalesce(k.sellable, 0)) as yes
    ), levels as (
      update inventory.stock_levels s
         set allocated = s.allocated + k.quantity, updated_at = ${at}
        from locked k, enough
       where enough.yes and s.tenant_id = ${tenantId} and s.product_id = k.product_id and s.location_id = k.location_id
         and s.product_id = any (array(select product_id from wanted))
      returning s.product_id, s.location_id
    ), ledger as (
      insert into inventory.movements (tenant_id, product_id, location_id, kind, allocated_delta, order_id, order_line_no, moved_at)
      select ${tenantId}::uuid, l.product_id, v.location_id, 'allocation', l.quantity, ${orderId}::uuid, l.line_no, ${at}
        from lines l join levels v using (product_id)
    ), held as (
      insert into inventory.reservations (tenant_id, product_id, location_id, order_id, order_line_no, quantity, created_at)
      select ${tenantId}::uuid, l.product_id, v.location_id, ${orderId}::uuid, l.line_no, l.quantity, ${at}
        from lines l join levels v using (product_id)
    )
    select w.product_id as "productId", w.quantity as asked, coalesce(k.available, 0) as available, coalesce(k.sellable, 0) as sellable,
           k.low_stock_at as "lowStockAt"
      from wanted w left join locked k using (product_id)
     order by w.product_id`;
}

/** Gives back what an order holds: reservations, levels (locked in the order of products) and ledger in one statement. */
export function releaseOfOrder(tenantId: string, orderId: string, at: Date): RawBuilder<{ productId: string; quantity: number }> {
  return sql`
    with held as (
      update inventory.reservations r
         set state = 'released'
       where r.tenant_id = ${tenantId} and r.order_id = ${orderId} and r.state = 'held'
      returning r.product_id, r.location_id, r.order_line_no, r.quantity
    ), back as (
      select product_id, location_id, sum(quantity)::integer as quantity from held group by product_id, location_id
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
      returning s.product_id, k.quantity
    ), ledger as (
      insert into inventory.movements (tenant_id, product_id, location_id, kind, allocated_delta, order_id, order_line_no, moved_at)
      select ${tenantId}::uuid, h.product_id, h.location_id, 'release', -h.quantity, ${orderId}::uuid, h.order_line_no, ${at} from held h
    )
    select product_id as "productId", quantity from levels order by product_id`;
}
