import type { ShopperActor } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';
import { tiersFor, type TierRow } from './prices.queries.ts';
import type { ProductKind } from './product.contract.ts';

/** A published product as shoppers may see it: never its cost. */
export interface ShopProductRow {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly nameLower: string;
  readonly brand: string;
  readonly kind: ProductKind;
  readonly unit: string;
  readonly minimumQuantity: number;
  readonly quantityStep: number;
  readonly tiers: TierRow[];
}

const columns = (actor: ShopperActor): RawBuilder<unknown> => sql`
  p.product_id as "productId", p.sku, p.name, p.name_lower as "nameLower", p.brand, p.kind, p.unit,
  p.minimum_quantity as "minimumQuantity", p.quantity_step as "quantityStep", ${tiersFor(actor, 'p.product_id')} as tiers`;

const ofKind = (kind: ProductKind | undefined): RawBuilder<unknown> => kind === undefined ? sql`` : sql`and p.kind = ${kind}`;

/** A page of the published catalog by name. */
export function browseProducts(actor: ShopperActor, page: {
  kind?: ProductKind | undefined; afterName?: string | undefined; afterId?: string | undefined; limit: number;
}): RawBuilder<ShopProductRow> {
  const after = page.afterName === undefined ? sql`` : sql`and (p.name_lower, p.product_id) > (${page.afterName}, ${page.afterId}::uuid)`;
  return sql`
    select ${columns(actor)}
      from catalog.products p
     where p.tenant_id = ${actor.tenantId} and p.status = 'published' ${ofKind(page.kind)} ${after}
     order by p.name_lower, p.product_id
     limit ${page.limit}`;
}

/**
 * A page of what matches, best first. The search function answers with ids only; they are read here under the shopper's own
 * policies, in the same statement.
 *
 * @param page.words text for to_tsquery, made by `searchWords` and nothing else
 */
export function findProducts(actor: ShopperActor, page: {
  kind?: ProductKind | undefined; words: string; afterPosition: number; limit: number;
}): RawBuilder<ShopProductRow & { position: number }> {
  return sql`
    select ${columns(actor)}, hit.position::integer as position
      from catalog.search_products(${page.words}, 1000) with ordinality as hit (product_id, position)
      join catalog.products p on p.tenant_id = ${actor.tenantId} and p.product_id = hit.product_id
     where p.status = 'published' and hit.position > ${page.afterPosition} ${ofKind(page.kind)}
     order by hit.position
     limit ${page.limit}`;
}

/** One published product, with its description. */
export function shopProductById(actor: ShopperActor, productId: string): RawBuilder<ShopProductRow & { description: string }> {
  return sql`
    select ${columns(actor)}, p.description
      from catalog.products p
     where p.tenant_id = ${actor.tenantId} and p.product_id = ${productId} and p.status = 'published'`;
}
