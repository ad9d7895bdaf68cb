import { query } from '@entrepot/postgres';
import { sql } from 'kysely';
import type { TrailReport } from './verify-trail.ts';

/** Notes what a walk over the trail found. */
export function insertVerification(tenantId: string, found: TrailReport, at: Date) {
  return query.insertInto('audit.verifications').values({
    tenant_id: tenantId,
    verified_at: at,
    // The highest number and not how many there are: a gap must not lower what the next walk expects.
    batches: found.last?.batchNo ?? 0,
    records: BigInt(found.records),
    last_batch_hash: found.last?.batchHash ?? null,
    state: found.state,
    finding_count: found.findingCount,
    findings: sql`${JSON.stringify(found.findings)}::jsonb`,
  });
}

/** The furthest batch that a sound verification saw. Not the newest of any kind: what was found broken stays broken until a person looks. */
export function selectKnownBatch(tenantId: string) {
  return query.selectFrom('audit.verifications').select(['batches as batchNo', 'last_batch_hash as batchHash'])
    .where('tenant_id', '=', tenantId).where('state', '=', 'sound').orderBy('batches', 'desc').limit(1);
}

/** What the newest walk found, for people. */
export function selectLastVerification(tenantId: string) {
  return query.selectFrom('audit.verifications')
    .select(['verified_at as verifiedAt', 'batches', 'records', 'state', 'finding_count as findingCount', 'findings'])
    .where('tenant_id', '=', tenantId).orderBy('verification_id', 'desc').limit(1);
}
