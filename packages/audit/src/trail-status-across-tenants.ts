import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { selectTrailStatusAcrossTenants, type TrailOfTenant } from './records-across.queries.ts';
import type { TrailStatus } from './trail-status.contract.ts';
import { shownVerification } from './trail-status.ts';
import type { TrailStatusAcrossTenantsInput, TrailStatusAcrossTenantsOutput } from './trail-status-across-tenants.contract.ts';

/**
 * Whose trail is sealed up to when, and whose does not verify.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function trailStatusAcrossTenants(
  staff: StaffReader, _actor: OperatorActor, { cursor, limit, state }: TrailStatusAcrossTenantsInput,
): Promise<TrailStatusAcrossTenantsOutput> {
  const afterTenantId = cursor === undefined ? undefined : decodeCursor(cursor, 1)[0];
  const rows = await staff.all(selectTrailStatusAcrossTenants({ state, afterTenantId, limit: limit + 1 }));
  const trails = rows.slice(0, limit).map((row) => ({ tenantId: row.tenantId, ...statusOf(row) }));
  const last = trails.at(-1);
  return { trails, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.tenantId]) : null };
}

function statusOf({ batches, sealedAt, verifiedAt, verifiedBatches, records, state, findingCount, findings }: TrailOfTenant): TrailStatus {
  return {
    sealed: batches === null || sealedAt === null ? null : { batches, at: sealedAt.toISOString() },
    verification: verifiedAt === null || verifiedBatches === null || records === null || state === null || findingCount === null
      ? null
      : shownVerification({ verifiedAt, batches: verifiedBatches, records, state, findingCount, findings }),
  };
}
