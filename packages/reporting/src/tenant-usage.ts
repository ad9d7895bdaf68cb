import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import type { TenantUsageInput, TenantUsageOutput } from './tenant-usage.contract.ts';
import { tenantUsageAcrossTenants } from './tenant-usage.queries.ts';

/** How much of its plan a tenant uses: stocks as they stand now, flows since the first of the month. */
export async function tenantUsage(staff: StaffReader, _actor: OperatorActor, { tenantId }: TenantUsageInput): Promise<TenantUsageOutput> {
  const monthStart = new Date(Date.UTC(staff.at.getUTCFullYear(), staff.at.getUTCMonth(), 1));
  const row = await staff.first(tenantUsageAcrossTenants(tenantId, monthStart));
  const { members, products, ordersPerMonth, licenses, validationsPerMonth } = row ?? {};
  return {
    members: Number(members ?? 0), products: Number(products ?? 0), ordersPerMonth: Number(ordersPerMonth ?? 0), licenses: Number(licenses ?? 0),
    validationsPerMonth: Number(validationsPerMonth ?? 0),
  };
}
