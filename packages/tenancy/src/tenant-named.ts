import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { Reader } from '@entrepot/postgres';
import { tenantUnknown } from './refusals.ts';
import { selectTenantName } from './tenants.queries.ts';

/**
 * What the tenant of a reader is called, for acts of staff in it. The platform's own is none of those that they may act in.
 * @throws Refusal `tenant.unknown`
 */
export async function tenantNamed(reader: Reader): Promise<string> {
  const tenant = reader.tenantId === PLATFORM_TENANT_ID ? undefined : await reader.first(selectTenantName(reader.tenantId));
  if (!tenant) throw tenantUnknown();
  return tenant.name;
}
