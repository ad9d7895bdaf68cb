import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import type { ReplaysAcrossTenantsInput, ReplaysAcrossTenantsOutput } from './replays-across-tenants.contract.ts';
import { selectReplaysAcrossTenants } from './replays-across.queries.ts';

/** How the newest replays of a tenant go. */
export async function replaysAcrossTenants(
  staff: StaffReader, _actor: OperatorActor, { tenantId }: ReplaysAcrossTenantsInput,
): Promise<ReplaysAcrossTenantsOutput> {
  const rows = await staff.all(selectReplaysAcrossTenants(tenantId));
  return { replays: rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null })) };
}
