import { query } from '@entrepot/postgres';

/** What a tenant is called, by people and in addresses. */
export function selectTenantNames(tenantId: string) {
  return query.selectFrom('tenancy.tenants').where('tenant_id', '=', tenantId).select(['slug', 'name']);
}
