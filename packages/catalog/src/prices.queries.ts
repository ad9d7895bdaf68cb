import { query, type ShopperActor } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';
import type { ListedTier, PriceTier } from './price.ts';

interface TierKey {
  readonly tenantId: string;
  readonly productId: string;
  readonly priceListId: string;
}

/** A listed tier as it comes out of JSON. */
export interface TierRow extends ListedTier {
  readonly currency: string;
}

/** A product's tiers in one list, lowest quantity first. */
export function tiersInList(key: TierKey) {
  return query.selectFrom('catalog.prices').select(['minimum_quantity as minimumQuantity', 'price_minor as priceMinor'])
    .where('tenant_id', '=', key.tenantId).where('product_id', '=', key.productId).where('price_list_id', '=', key.priceListId)
    .orderBy('minimum_quantity');
}

/** Drops the tiers of other quantities. */
export function removeOtherTiers(key: TierKey, keptQuantities: readonly number[]) {
  return query.deleteFrom('catalog.prices')
    .where('tenant_id', '=', key.tenantId).where('product_id', '=', key.productId).where('price_list_id', '=', key.priceListId)
    .where(sql<boolean>`minimum_quantity <> all (${[...keptQuantities]}::integer[])`);
}

/** Adds tiers, or changes the price of those that are there. */
export function upsertTiers(key: TierKey, tiers: readonly PriceTier[]) {
  return query.insertInto('catalog.prices')
    .values(tiers.map((tier) => ({
      tenant_id: key.tenantId, product_id: key.productId, price_list_id: key.priceListId,
      minimum_quantity: tier.minimumQuantity, price_minor: BigInt(tier.priceMinor),
    })))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'product_id', 'price_list_id', 'minimum_quantity'])
      .doUpdateSet({ price_minor: (eb) => eb.ref('excluded.price_minor') }));
}

/**
 * Which lists hold for a shopper, said in SQL beside the policies; a visitor may not even read the assignments. The aliases here and
 * below are long because the callers' queries use the short ones.
 */
function listsOf(actor: ShopperActor): RawBuilder<boolean> {
  if (actor.kind === 'visitor') return sql`list.is_default`;
  return sql`(list.is_default or list.price_list_id = (
    select assigned.price_list_id from catalog.company_price_lists assigned
     where assigned.tenant_id = ${actor.tenantId} and assigned.company_id = ${actor.companyId}))`;
}

/** What an order of this shopper must come to, in minor units: as its company's list says, else the default one. */
export function minimumOrderOf(actor: ShopperActor): RawBuilder<bigint | null> {
  return sql`(
    select list.minimum_order_minor from catalog.price_lists list
     where list.tenant_id = ${actor.tenantId} and ${listsOf(actor)}
     order by list.is_default
     limit 1)`;
}

/** JSON of all tiers a shopper's lists have for a product, for `tiersThatApply`. @param productId a column, for example `p.product_id` */
export function tiersFor(actor: ShopperActor, productId: string): RawBuilder<TierRow[]> {
  return sql`(
    select coalesce(json_agg(json_build_object('minimumQuantity', tier.minimum_quantity, 'priceMinor', tier.price_minor,
                                               'listIsDefault', list.is_default, 'currency', list.currency)), '[]'::json)
      from catalog.prices tier
      join catalog.price_lists list on list.tenant_id = tier.tenant_id and list.price_list_id = tier.price_list_id
     where tier.tenant_id = ${actor.tenantId} and tier.product_id = ${sql.ref(productId)} and ${listsOf(actor)})`;
}

/**
 * The unit price of a product at a quantity for a shopper, NULL when it has none: the twin of `priceFor(tiersThatApply(...))`.
 *
 * @param productId a column, for example `p.product_id`
 * @param quantity a column, for example `l.quantity`
 */
export function unitPriceAt(actor: ShopperActor, productId: string, quantity: string): RawBuilder<bigint | null> {
  return sql`(
    select tier.price_minor
      from catalog.prices tier
      join catalog.price_lists list on list.tenant_id = tier.tenant_id and list.price_list_id = tier.price_list_id
     where tier.tenant_id = ${actor.tenantId} and tier.product_id = ${sql.ref(productId)} and tier.minimum_quantity <= ${sql.ref(quantity)}
       and ${listsOf(actor)}
     order by list.is_default, tier.minimum_quantity desc
     limit 1)`;
}
