import { query } from '@entrepot/postgres';

/** The place that is sold from. */
export function defaultLocation(tenantId: string) {
  return query.selectFrom('inventory.locations').select(['location_id as locationId', 'name'])
    .where('tenant_id', '=', tenantId).where('is_default', '=', true);
}

/** Makes the default location, unless another transaction did so first. */
export function insertDefaultLocation(tenantId: string) {
  return query.insertInto('inventory.locations').values({ tenant_id: tenantId, name: 'Main warehouse', is_default: true })
    .onConflict((conflict) => conflict.columns(['tenant_id']).where('is_default', '=', true).doNothing());
}
