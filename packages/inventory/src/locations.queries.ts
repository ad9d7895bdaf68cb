import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/** The place that is sold from. */
export function defaultLocation(tenantId: string) {
  return query.selectFrom('inventory.locations').select(['location_id as locationId', 'name'])
    .where('tenant_id', '=', tenantId).where('is_default', '=', true);
}

/** Makes the default location, unless another transaction did so first. */
export function insertDefaultLocation(tenantId: string) {
  return query.insertInto('inventory.locations').values({ tenant_id: tenantId, name: 'Main warehouse', is_default: true })
    // As text, not as a parameter: a plan kept for every value cannot know that the partial index is meant.
    .onConflict((conflict) => conflict.columns(['tenant_id']).where(sql<boolean>`is_default`).doNothing());
}
