import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { tenantUnknown } from './refusals.ts';
import { tenantStatus } from './search-tenants.contract.ts';
import { shownFeatures } from './shown-features.ts';
import type { TenantForStaff, TenantForStaffInput } from './tenant-for-staff.contract.ts';
import { flagsAcrossTenants, tenantAcrossTenants } from './tenants-across.queries.ts';

/**
 * One tenant with its plan and its features.
 * @throws Refusal `tenant.unknown`
 */
export async function tenantForStaff(staff: StaffReader, _actor: OperatorActor, { tenantId }: TenantForStaffInput): Promise<TenantForStaff> {
  const row = await staff.first(tenantAcrossTenants(tenantId));
  if (!row) throw tenantUnknown();
  const flags = await staff.all(flagsAcrossTenants(tenantId));
  const { planId, planCode, planName, since, members, products, ordersPerMonth, licenses, validationsPerMonth, ...tenant } = row;
  return {
    ...tenant,
    status: tenantStatus.parse(row.status),
    createdAt: row.createdAt.toISOString(),
    subscription: planId === null || planCode === null || planName === null || since === null ? null
      : { planId, planCode, planName, since: since.toISOString(), limits: { members, products, ordersPerMonth, licenses, validationsPerMonth } },
    features: shownFeatures(flags),
  };
}
