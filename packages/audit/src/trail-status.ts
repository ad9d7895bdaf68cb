import type { MemberActor, Reader } from '@entrepot/postgres';
import { selectSealedUpTo } from './seals.queries.ts';
import { trailFinding } from './trail-finding.contract.ts';
import type { TrailStatus } from './trail-status.contract.ts';
import { selectLastVerification } from './verifications.queries.ts';

/** How far the tenant's trail is sealed and whether it was sound when it was last verified. */
export async function trailStatus(reader: Reader, _actor: MemberActor): Promise<TrailStatus> {
  const [sealed, verification] = await Promise.all([
    reader.first(selectSealedUpTo(reader.tenantId)), reader.first(selectLastVerification(reader.tenantId)),
  ]);
  return {
    sealed: sealed ? { batches: sealed.batches, at: sealed.at.toISOString() } : null,
    verification: verification ? shownVerification(verification) : null,
  };
}

/** A stored verification as it travels. */
export function shownVerification(
  row: { verifiedAt: Date; batches: number; records: bigint; state: string; findingCount: number; findings: unknown },
): NonNullable<TrailStatus['verification']> {
  return {
    verifiedAt: row.verifiedAt.toISOString(), batches: row.batches, records: Number(row.records),
    state: row.state === 'sound' ? 'sound' : 'broken', findingCount: row.findingCount, findings: trailFinding.array().parse(row.findings),
  };
}
