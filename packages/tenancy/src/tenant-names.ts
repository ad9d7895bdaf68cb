import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import type { TenantNamesInput, TenantNamesOutput } from './tenant-names.contract.ts';
import { tenantNamesAcrossTenants } from './tenants-across.queries.ts';

/** What tenants are called, for lists that know their ids only. */
export async function tenantNames(staff: StaffReader, _actor: OperatorActor, { tenantIds }: TenantNamesInput): Promise<TenantNamesOutput> {
  return { tenants: await staff.all(tenantNamesAcrossTenants(tenantIds)) };
}
