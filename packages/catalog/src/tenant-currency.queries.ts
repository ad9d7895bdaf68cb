import { query } from '@entrepot/postgres';

/** What the tenant counts its money in. */
export function tenantCurrency(tenantId: string) {
  return query.selectFrom('tenancy.tenants').select('currency').where('tenant_id', '=', tenantId);
}
