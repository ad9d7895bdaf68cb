import { sql, type RawBuilder } from 'kysely';

/** A level after a change. */
export interface ChangedLevel {
  readonly productId: string;
  readonly onHand: number;
  readonly available: number;
  readonly lowStockAt: number | null;
}

const CHANGED = sql`product_id as "productId", on_hand as "onHand", available, low_stock_at as "lowStockAt"`;

/** Movements and levels of goods that came in; a product that is no goods of the tenant is left out, and missed by the caller. */
export function receipt(
  tenantId: string, locationId: string, lines: readonly { productId: string; quantity: number }[], reason: string, at: Date,
): RawBuilder<ChangedLevel> {
  return sql`
    with lines as (
      select l.product_id, l.quantity
        from unnest(${lines.map((line) => line.productId)}::uuid[], ${lines.map((line) => line.quantity)}::integer[])
             as l (product_id, quantity)
        join catalog.products p on p.tenant_id = ${tenantId} and p.product_id = l.product_id and p.kind = 'goods'
    ), levels as (
      insert into inventory.stock_levels (tenant_id, product_id, location_id, on_hand)
      select ${tenantId}::uuid, product_id, ${locationId}::uuid, sum(quantity)::integer from lines group by product_id order by product_id
      on conflict (tenant_id, product_id, location_id)
         do update set on_hand = stock_levels.on_hand + excluded.on_hand, updated_at = ${at}
      returning product_id, location_id, on_hand, available, low_stock_at
    ), ledger as (
      insert into inventory.movements (tenant_id, product_id, location_id, kind, on_hand_delta, reason, moved_at)
      select ${tenantId}::uuid, product_id, ${locationId}::uuid, 'receipt', quantity, ${reason}, ${at} from lines
    )
    select ${CHANGED} from levels`;
}

/** One correction; no row when there is no level, or when it would leave less than is promised to orders. */
export function adjustment(
  tenantId: string, locationId: string, productId: string, delta: number, reason: string, at: Date,
): RawBuilder<ChangedLevel> {
  return sql`
    with level as (
      update inventory.stock_levels
         set on_hand = on_hand + ${delta}, updated_at = ${at}
       where tenant_id = ${tenantId} and product_id = ${productId} and location_id = ${locationId}
         and on_hand + ${delta} >= 0 and on_hand + ${delta} - allocated >= -backorder_limit
      returning product_id, location_id, on_hand, available, low_stock_at
    ), ledger as (
      insert into inventory.movements (tenant_id, product_id, location_id, kind, on_hand_delta, reason, moved_at)
      select ${tenantId}::uuid, product_id, location_id, 'adjustment', ${delta}, ${reason}, ${at} from level
    )
    select ${CHANGED} from level`;
}

/** A level as it is, held until the transaction ends. */
export function lockLevel(tenantId: string, locationId: string, productId: string): RawBuilder<{
  sku: string; onHand: number; allocated: number; backorderLimit: number; lowStockAt: number | null;
}> {
  return sql`
    select p.sku, s.on_hand as "onHand", s.allocated, s.backorder_limit as "backorderLimit", s.low_stock_at as "lowStockAt"
      from inventory.stock_levels s
      join catalog.products p on p.tenant_id = s.tenant_id and p.product_id = s.product_id
     where s.tenant_id = ${tenantId} and s.product_id = ${productId} and s.location_id = ${locationId}
       for update of s`;
}

/** A level with nothing in it, for goods that have none yet. */
export function emptyLevel(tenantId: string, locationId: string, productId: string): RawBuilder<unknown> {
  return sql`
    insert into inventory.stock_levels (tenant_id, product_id, location_id)
    select p.tenant_id, p.product_id, ${locationId}::uuid from catalog.products p
     where p.tenant_id = ${tenantId} and p.product_id = ${productId} and p.kind = 'goods'
    on conflict (tenant_id, product_id, location_id) do nothing`;
}

/** When stock is low, and how far it may be oversold. */
export function levelRules(
  tenantId: string, locationId: string, productId: string, rules: { lowStockAt: number | null; backorderLimit: number }, at: Date,
): RawBuilder<unknown> {
  return sql`
    update inventory.stock_levels
       set low_stock_at = ${rules.lowStockAt}, backorder_limit = ${rules.backorderLimit}, updated_at = ${at}
     where tenant_id = ${tenantId} and product_id = ${productId} and location_id = ${locationId}`;
}
