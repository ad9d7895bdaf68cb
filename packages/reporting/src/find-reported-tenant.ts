import { Refusal } from '@entrepot/kernel';
import type { StaffReader } from '@entrepot/postgres';
import { tenantAcrossTenants, type TenantRow } from './tenants-in-reports.queries.ts';

/**
 * The tenant of a report, whatever its status.
 * @throws Refusal `tenant.not-found`, also for the platform's own
 */
export async function findReportedTenant(staff: StaffReader, tenantId: string): Promise<TenantRow> {
  const tenant = await staff.first(tenantAcrossTenants(tenantId));
  if (tenant === undefined) throw new Refusal('not-found', 'tenant.not-found', 'There is no such tenant. Choose one from the list.');
  return tenant;
}
