import { query } from '@entrepot/postgres';
import { sql } from 'kysely';
import type { BatchContent } from './batch-hash.ts';

/** A place in the order of the trail. */
export interface Place {
  readonly xact: bigint;
  readonly recordId: string;
}

/** UTC with six decimals, whatever the session's time zone and date style are. */
const exact = (column: string) => sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const asText = (column: string) => sql<string>`${sql.ref(column)}::text`;
const maybeText = (column: string) => sql<string | null>`${sql.ref(column)}::text`;

/** Every column of a record as the text that it is hashed as, and the transaction that wrote it. */
const canonical = () => query.selectFrom('audit.records').select([
  'tenant_id as tenantId', 'record_id as recordId', exact('recorded_at').as('recordedAt'), 'actor_kind as actorKind', 'actor_id as actorId',
  'actor_label as actorLabel', 'action', 'object_type as objectType', 'object_id as objectId', 'object_label as objectLabel',
  maybeText('before').as('before'), maybeText('after').as('after'), 'request_id as requestId', 'recorded_xact as xact',
]);

const place = ({ xact, recordId }: Place) => sql`(${xact}::bigint, ${recordId}::uuid)`;
const ownPlace = sql`(recorded_xact, record_id)`;

/** Tries to be the only one who seals this tenant's trail, until the transaction ends. */
export function lockTrail(tenantId: string) {
  return query.selectNoFrom(sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${`audit.seal-trail ${tenantId}`}::text, 0))`.as('locked'));
}

/** The oldest transaction that still runs, anywhere on the server: whatever is below has ended, and is seen if it was committed. */
export function oldestRunning() {
  return query.selectNoFrom(sql<bigint>`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`.as('xact'));
}

/** The end of the chain. */
export function lastSeal(tenantId: string) {
  return query.selectFrom('audit.seals')
    .select(['batch_no as batchNo', 'batch_hash as batchHash', 'horizon_xact as xact', 'horizon_record_id as recordId'])
    .where('tenant_id', '=', tenantId).orderBy('batch_no', 'desc').limit(1);
}

/** The next records of the trail that no running transaction can precede. */
export function recordsToSeal(tenantId: string, after: Place, belowXact: bigint, limit: number) {
  return canonical().where('tenant_id', '=', tenantId)
    .where(sql<boolean>`${ownPlace} > ${place(after)}`).where('recorded_xact', '<', belowXact)
    .orderBy('recorded_xact').orderBy('record_id').limit(limit);
}

/** Records between two places, the later one included. */
export function recordsBetween(tenantId: string, after: Place, upTo: Place, limit: number) {
  return canonical().where('tenant_id', '=', tenantId)
    .where(sql<boolean>`${ownPlace} > ${place(after)}`).where(sql<boolean>`${ownPlace} <= ${place(upTo)}`)
    .orderBy('recorded_xact').orderBy('record_id').limit(limit);
}

/** Records by their ids, wherever in the order they stand. */
export function recordsById(tenantId: string, recordIds: readonly string[]) {
  return canonical().where('tenant_id', '=', tenantId).where(sql<boolean>`record_id = any(${recordIds}::uuid[])`);
}

/** A new batch. */
export function insertSeal(batch: BatchContent & { readonly batchHash: Buffer; readonly signature: Buffer }) {
  return query.insertInto('audit.seals').values({
    tenant_id: batch.tenantId,
    batch_no: batch.batchNo,
    sealed_at: sql<Date>`${batch.sealedAt}::text::timestamptz`,
    horizon_xact: batch.horizonXact,
    horizon_record_id: batch.horizonRecordId,
    record_count: batch.recordCount,
    manifest: batch.manifest,
    previous_hash: batch.previousHash,
    batch_hash: batch.batchHash,
    key_id: batch.keyId,
    signature: batch.signature,
  });
}

/** The first batch after a number, with all that its hash covers. */
export function nextSeal(tenantId: string, afterBatchNo: number) {
  return query.selectFrom('audit.seals').select([
    asText('tenant_id').as('tenantId'), 'batch_no as batchNo', 'record_count as recordCount', 'horizon_xact as horizonXact',
    'horizon_record_id as horizonRecordId', exact('sealed_at').as('sealedAt'), 'key_id as keyId', 'manifest',
    'previous_hash as previousHash', 'batch_hash as batchHash', 'signature',
  ]).where('tenant_id', '=', tenantId).where('batch_no', '>', afterBatchNo).orderBy('batch_no').limit(1);
}

/** How far the trail is sealed, for people. */
export function selectSealedUpTo(tenantId: string) {
  return query.selectFrom('audit.seals').select(['batch_no as batches', 'sealed_at as at'])
    .where('tenant_id', '=', tenantId).orderBy('batch_no', 'desc').limit(1);
}
