import { sql, type RawBuilder } from 'kysely';
import type { LedgerRow } from './past-movement.ts';

/** Levels with nothing in them, for goods that have none yet. */
export function emptyLevels(tenantId: string, locationId: string, productIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    insert into inventory.stock_levels (tenant_id, product_id, location_id)
    select ${tenantId}::uuid, l.product_id, ${locationId}::uuid from unnest(${productIds.toSorted()}::uuid[]) as l (product_id)
    on conflict (tenant_id, product_id, location_id) do nothing`;
}

/** Writes the ledger only. @param rows add up to zero for each product, so that the levels stay right */
export function insertPastMovements(tenantId: string, locationId: string, rows: readonly LedgerRow[]): RawBuilder<unknown> {
  return sql`
    insert into inventory.movements (tenant_id, movement_id, product_id, location_id, kind, on_hand_delta, order_id, order_line_no, reason,
                                     moved_at)
    select ${tenantId}::uuid, m.movement_id, m.product_id, ${locationId}::uuid, m.kind, m.on_hand_delta, m.order_id, m.order_line_no,
           m.reason, m.moved_at
      from unnest(${rows.map((row) => row.movementId)}::uuid[], ${rows.map((row) => row.productId)}::uuid[],
                  ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.onHandDelta)}::integer[],
                  ${rows.map((row) => row.orderId)}::uuid[], ${rows.map((row) => row.orderLineNo)}::integer[],
                  ${rows.map((row) => row.reason)}::text[], ${rows.map((row) => row.at.toISOString())}::timestamptz[])
           as m (movement_id, product_id, kind, on_hand_delta, order_id, order_line_no, reason, moved_at)`;
}
