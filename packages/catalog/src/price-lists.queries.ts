import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

const COLUMNS = ['price_list_id as priceListId', 'name', 'currency', 'is_default as isDefault',
  'minimum_order_minor as minimumOrderMinor'] as const;

/** The list that holds for everyone without one of its own. */
export function defaultPriceList(tenantId: string) {
  return query.selectFrom('catalog.price_lists').select(COLUMNS).where('tenant_id', '=', tenantId).where('is_default', '=', true);
}

/** One list by its id. */
export function priceListById(tenantId: string, priceListId: string) {
  return query.selectFrom('catalog.price_lists').select(COLUMNS).where('tenant_id', '=', tenantId).where('price_list_id', '=', priceListId);
}

/** Makes the default list, unless another transaction did so first. */
export function insertDefaultPriceList(tenantId: string) {
  return query.insertInto('catalog.price_lists').columns(['tenant_id', 'name', 'currency', 'is_default'])
    .expression(query.selectFrom('tenancy.tenants')
      .select(['tenant_id', sql<string>`'Standard'`.as('name'), 'currency', sql<boolean>`true`.as('is_default')])
      .where('tenant_id', '=', tenantId))
    // As text, not as a parameter: a plan kept for every value cannot know that the partial index is meant.
    .onConflict((conflict) => conflict.columns(['tenant_id']).where(sql<boolean>`is_default`).doNothing());
}

/** A further list, in the tenant's currency: a cart is priced in one currency. */
export function insertPriceList(tenantId: string, priceListId: string, name: string) {
  return query.insertInto('catalog.price_lists').columns(['tenant_id', 'price_list_id', 'name', 'currency'])
    .expression(query.selectFrom('tenancy.tenants')
      .select(['tenant_id', sql<string>`${priceListId}::uuid`.as('price_list_id'), sql<string>`${name}`.as('name'), 'currency'])
      .where('tenant_id', '=', tenantId))
    .returning('currency');
}

/** What orders at these prices must come to from now on; 0: anything. */
export function updateMinimumOrder(tenantId: string, priceListId: string, minimumMinor: bigint) {
  return query.updateTable('catalog.price_lists').set({ minimum_order_minor: minimumMinor })
    .where('tenant_id', '=', tenantId).where('price_list_id', '=', priceListId);
}

/** Every list, the default one first, with how many companies buy at it. */
export function allPriceLists(tenantId: string) {
  return query.selectFrom('catalog.price_lists as l')
    .select(['l.price_list_id as priceListId', 'l.name', 'l.currency', 'l.is_default as isDefault',
      'l.minimum_order_minor as minimumOrderMinor'])
    .select((eb) => eb.selectFrom('catalog.company_price_lists as c')
      .select(sql<number>`count(*)::integer`.as('companies'))
      .whereRef('c.tenant_id', '=', 'l.tenant_id').whereRef('c.price_list_id', '=', 'l.price_list_id').as('companyCount'))
    .where('l.tenant_id', '=', tenantId)
    .orderBy('l.is_default', 'desc').orderBy('l.name').orderBy('l.price_list_id').limit(500);
}

/** Company and list by their ids: no row unless both belong to the tenant. */
export function companyAndList(tenantId: string, companyId: string, priceListId: string | null) {
  return query.selectFrom('customers.companies as c')
    .leftJoin('catalog.price_lists as l', (join) => join
      .onRef('l.tenant_id', '=', 'c.tenant_id').on('l.price_list_id', '=', priceListId))
    .leftJoin('catalog.company_price_lists as a', (join) => join
      .onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.company_id', '=', 'c.company_id'))
    .select(['c.name as company', 'l.name as list', 'a.price_list_id as assignedListId'])
    .where('c.tenant_id', '=', tenantId).where('c.company_id', '=', companyId);
}

/** The company buys at this list from now on. */
export function assignList(tenantId: string, companyId: string, priceListId: string) {
  return query.insertInto('catalog.company_price_lists')
    .values({ tenant_id: tenantId, company_id: companyId, price_list_id: priceListId })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'company_id']).doUpdateSet({ price_list_id: priceListId }));
}

/** The company buys at the default list from now on. */
export function unassignList(tenantId: string, companyId: string) {
  return query.deleteFrom('catalog.company_price_lists').where('tenant_id', '=', tenantId).where('company_id', '=', companyId);
}
