import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { tenantStatus, type SearchTenantsInput, type SearchTenantsOutput } from './search-tenants.contract.ts';
import { tenantCountsAcrossTenants, tenantsAcrossTenants } from './tenants-across.queries.ts';

/**
 * A page of tenants, newest first.
 * @throws Refusal `cursor.invalid`
 */
export async function searchTenants(staff: StaffReader, _actor: OperatorActor, input: SearchTenantsInput): Promise<SearchTenantsOutput> {
  const { cursor, limit, ...filter } = input;
  const before = cursor === undefined ? undefined : decodeCursor(cursor, 1)[0];
  const rows = await staff.all(tenantsAcrossTenants({ ...filter, before, limit: limit + 1 })); // one more tells whether there is a next page
  const counted = await staff.all(tenantCountsAcrossTenants());
  const countOf = (status: string): number => Number(counted.find((row) => row.status === status)?.tenants ?? 0);
  const tenants = rows.slice(0, limit).map((row) => ({ ...row, status: tenantStatus.parse(row.status), createdAt: row.createdAt.toISOString() }));
  const last = tenants.at(-1);
  return {
    tenants,
    counts: { active: countOf('active'), suspended: countOf('suspended'), closed: countOf('closed') },
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.tenantId]) : null,
  };
}
