import { PLATFORM_TENANT_ID, Refusal } from '@entrepot/kernel';
import type { Reader } from '@entrepot/postgres';
import { selectTenantNames } from './tenant-names.queries.ts';

/**
 * What the tenant of a reader is called. The platform's own is none of those that staff may act in.
 * @throws Refusal `tenant.unknown`
 */
export async function knownTenant(reader: Reader): Promise<{ readonly slug: string; readonly name: string }> {
  const tenant = reader.tenantId === PLATFORM_TENANT_ID ? undefined : await reader.first(selectTenantNames(reader.tenantId));
  if (!tenant) throw new Refusal('not-found', 'tenant.unknown', 'There is no such tenant.');
  return tenant;
}
