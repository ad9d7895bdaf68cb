import { query } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';

/** What can be ordered of each product, backorders included; NULL for products without stock-keeping. */
export function availableOf(tenantId: string, productIds: readonly string[]): RawBuilder<{ productId: string; available: number | null }> {
  return sql`
    select p.product_id as "productId",
           case when p.kind = 'goods' then ${sellable(tenantId, 'p.product_id')} end as available
      from catalog.products p
     where p.tenant_id = ${tenantId} and p.product_id = any (${[...productIds]}::uuid[]) and p.status = 'published'`;
}

/** Pieces that can be ordered, as a scalar; never negative. @param productId a column, for example `p.product_id` */
export function sellable(tenantId: string, productId: string): RawBuilder<number> {
  return sql`(
    select coalesce(sum(greatest(level.available + level.backorder_limit, 0)), 0)::integer
      from inventory.stock_levels level
     where level.tenant_id = ${tenantId} and level.product_id = ${sql.ref(productId)})`;
}

/** Levels by the name of the product. */
export function levelsPage(tenantId: string, page: {
  productIds?: readonly string[] | undefined; low?: boolean | undefined; limit: number;
  after?: { name: string; productId: string } | undefined;
}) {
  let rows = query.selectFrom('inventory.stock_levels as s')
    .innerJoin('catalog.products as p', (join) => join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.product_id', '=', 's.product_id'))
    .select(['s.product_id as productId', 'p.sku', 'p.name', 'p.name_lower as nameLower', 's.on_hand as onHand', 's.allocated',
      's.available', 's.backorder_limit as backorderLimit', 's.low_stock_at as lowStockAt', 's.updated_at as updatedAt'])
    .where('s.tenant_id', '=', tenantId)
    .orderBy('p.name_lower').orderBy('p.product_id').limit(page.limit);
  if (page.productIds !== undefined) rows = rows.where('s.product_id', 'in', [...page.productIds]);
  if (page.low === true) rows = rows.whereRef('s.available', '<=', 's.low_stock_at');
  const { after } = page;
  if (after !== undefined) rows = rows.where(sql<boolean>`(p.name_lower, p.product_id) > (${after.name}, ${after.productId}::uuid)`);
  return rows;
}

/** A product's movements, newest first. */
export function movementsPage(tenantId: string, productId: string, page: { before?: string | undefined; limit: number }) {
  const rows = query.selectFrom('inventory.movements')
    .select(['movement_id as movementId', 'kind', 'on_hand_delta as onHandDelta', 'allocated_delta as allocatedDelta',
      'order_id as orderId', 'reason', 'moved_at as movedAt'])
    .where('tenant_id', '=', tenantId).where('product_id', '=', productId)
    .orderBy('movement_id', 'desc').limit(page.limit);
  return page.before === undefined ? rows : rows.where('movement_id', '<', page.before);
}
