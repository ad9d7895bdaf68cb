import { query } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';
import type { ProductKind, ProductStatus } from './product.contract.ts';

/** A product as the team's list shows it. */
export interface TeamProductRow {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly nameLower: string;
  readonly brand: string;
  readonly kind: ProductKind;
  readonly status: ProductStatus;
  readonly unit: string;
  readonly updatedAt: Date;
  /** Of one piece in the default list. */
  readonly priceMinor: bigint | null;
  readonly currency: string | null;
  readonly tierCount: number;
  /** Rank among the matches, from 1; 0 when nothing was searched. */
  readonly position: number;
}

/** A page of the products, by name or by rank. @param page.words made by `searchWords` */
export function searchedProducts(tenantId: string, page: {
  words?: string | undefined; status?: ProductStatus | undefined; kind?: ProductKind | undefined; limit: number;
  after?: { position: number; name: string; productId: string } | undefined;
}): RawBuilder<TeamProductRow> {
  const { words, status, kind, after } = page;
  const from = words === undefined
    ? sql`catalog.products p`
    : sql`catalog.search_products(${words}, 1000) with ordinality as hit (product_id, position) join catalog.products p using (product_id)`;
  const onwards = words === undefined
    ? sql`and (p.name_lower, p.product_id) > (${after?.name}, ${after?.productId}::uuid)`
    : sql`and hit.position > ${after?.position}`;
  return sql`
    select p.product_id as "productId", p.sku, p.name, p.name_lower as "nameLower", p.brand, p.kind, p.status, p.unit,
           p.updated_at as "updatedAt", first.price_minor as "priceMinor", first.currency,
           coalesce(first.tier_count, 0) as "tierCount", ${words === undefined ? sql`0` : sql`hit.position::integer`} as position
      from ${from}
      left join lateral (
        select t.price_minor, l.currency, (count(*) over ())::integer as tier_count
          from catalog.prices t
          join catalog.price_lists l on l.tenant_id = t.tenant_id and l.price_list_id = t.price_list_id and l.is_default
         where t.tenant_id = p.tenant_id and t.product_id = p.product_id
         order by t.minimum_quantity
         limit 1
      ) first on true
     where p.tenant_id = ${tenantId}
       ${status === undefined ? sql`` : sql`and p.status = ${status}`}
       ${kind === undefined ? sql`` : sql`and p.kind = ${kind}`}
       ${after === undefined ? sql`` : onwards}
     order by ${words === undefined ? sql`p.name_lower, p.product_id` : sql`hit.position`}
     limit ${page.limit}`;
}

/** One product with everything the team may see. @param withCost false for platform staff looking in, whom costs do not concern */
export function teamProductById(tenantId: string, productId: string, withCost: boolean) {
  const cost = withCost ? sql<bigint | null>`cost_minor` : sql<bigint | null>`null::bigint`;
  return query.selectFrom('catalog.products')
    .select(['product_id as productId', 'sku', 'name', 'brand', 'description', 'unit', 'kind', 'status', cost.as('costMinor'),
      'minimum_quantity as minimumQuantity', 'quantity_step as quantityStep', 'version', 'created_at as createdAt',
      'updated_at as updatedAt'])
    .where('tenant_id', '=', tenantId).where('product_id', '=', productId);
}

/** Every price of a product, by list (the default one first) and quantity. */
export function allPricesOf(tenantId: string, productId: string) {
  return query.selectFrom('catalog.prices as t')
    .innerJoin('catalog.price_lists as l', (join) => join
      .onRef('l.tenant_id', '=', 't.tenant_id').onRef('l.price_list_id', '=', 't.price_list_id'))
    .select(['l.price_list_id as priceListId', 'l.name', 'l.currency', 'l.is_default as isDefault',
      't.minimum_quantity as minimumQuantity', 't.price_minor as priceMinor'])
    .where('t.tenant_id', '=', tenantId).where('t.product_id', '=', productId)
    .orderBy('l.is_default', 'desc').orderBy('l.name').orderBy('l.price_list_id').orderBy('t.minimum_quantity');
}
