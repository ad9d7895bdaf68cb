import { query } from '@entrepot/postgres';

/** Tenants by their slugs; the platform's own among them. @param slug absent: all of them */
export function selectTenantsAcrossTenants(slug: string | undefined) {
  const tenants = query.selectFrom('tenancy.tenants').select(['tenant_id as tenantId', 'slug', 'name']).orderBy('slug');
  return slug === undefined ? tenants : tenants.where('slug', '=', slug);
}
