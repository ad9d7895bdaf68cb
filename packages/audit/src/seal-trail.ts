import type { Doors, Tx, WorkerActor } from '@entrepot/postgres';
import { batchHashOf, GENESIS } from './batch-hash.ts';
import { fingerprintOf } from './canonical-record.ts';
import { writeManifest, type ManifestEntry } from './manifest.ts';
import type { SealKeys } from './seal-keys.ts';
import { insertSeal, lastSeal, lockTrail, oldestRunning, recordsToSeal, type Place } from './seals.queries.ts';

/** Records in one batch at most: 96 kB of fingerprints. */
const BATCH_RECORDS = 2000;
/** Records read at once, since what a record carries before and after has no bound of its own. */
const PAGE_RECORDS = 500;
/** Batches of one run at most: the next run of the schedule goes on. */
const RUN_BATCHES = 200;
/** Before every record: what was there before transactions were noted stands at 0. */
export const BEGINNING: Place = { xact: -1n, recordId: '00000000-0000-0000-0000-000000000000' };
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** A batch as it is told to the log. */
export interface SealedBatch {
  readonly tenantId: string;
  readonly batchNo: number;
  readonly records: number;
  readonly batchHash: Buffer;
}

type Outcome = { readonly kind: 'sealed'; readonly batch: SealedBatch; readonly full: boolean } | { readonly kind: 'nothing' | 'busy' };

/**
 * Puts the committed records that no batch holds into one batch, chained to the last one and signed. Only what lies below the oldest
 * running transaction: a transaction that wrote first and commits last is waited for, neither skipped nor sealed early.
 * @returns `busy` when somebody else seals this trail at the moment
 * @throws Error when the server counts transactions below the last batch: a logical restore, see docs/operations.md
 */
export async function sealBatch(tx: Tx, _actor: WorkerActor, keys: SealKeys, batchRecords = BATCH_RECORDS): Promise<Outcome> {
  // The lock first, the look after it: in READ COMMITTED the next statement sees what the former holder committed.
  if (!(await tx.one(lockTrail(tx.tenantId))).locked) return { kind: 'busy' };
  const last = await tx.first(lastSeal(tx.tenantId));
  const { xact: below } = await tx.one(oldestRunning());
  if (last !== undefined && below <= last.xact) {
    throw new Error(`the server counts transactions at ${below}, and the trail is sealed up to ${last.xact}: a logical restore? `
      + 'see "Verifying the audit trail" in docs/operations.md');
  }
  const { entries, end, full } = await readEntries(tx, last ?? BEGINNING, below, batchRecords);
  if (end === undefined) return { kind: 'nothing' };
  const horizon = full ? end : { xact: below - 1n, recordId: LAST_ID };
  const content = {
    previousHash: last?.batchHash ?? GENESIS, tenantId: tx.tenantId, batchNo: (last?.batchNo ?? 0) + 1, recordCount: entries.length,
    horizonXact: horizon.xact, horizonRecordId: horizon.recordId, sealedAt: exactly(tx.at), keyId: keys.newestId,
    manifest: writeManifest(entries),
  };
  const batchHash = batchHashOf(content);
  await tx.run(insertSeal({ ...content, batchHash, signature: keys.sign(batchHash) }));
  return { kind: 'sealed', full, batch: { tenantId: tx.tenantId, batchNo: content.batchNo, records: entries.length, batchHash } };
}

async function readEntries(
  tx: Tx, after: Place, below: bigint, limit: number,
): Promise<{ entries: ManifestEntry[]; end: Place | undefined; full: boolean }> {
  const entries: ManifestEntry[] = [];
  let end: Place | undefined;
  for (;;) {
    const wanted = Math.min(PAGE_RECORDS, limit - entries.length);
    const page = await tx.all(recordsToSeal(tx.tenantId, end ?? after, below, wanted));
    for (const row of page) entries.push({ recordId: row.recordId, fingerprint: fingerprintOf(row) });
    end = page.at(-1) ?? end;
    if (page.length < wanted) return { entries, end, full: false };
    if (entries.length === limit) return { entries, end, full: true };
  }
}

/** As the trail's own clock is written; JavaScript knows milliseconds. */
function exactly(at: Date): string {
  return at.toISOString().replace('Z', '000Z');
}

interface SealOptions {
  readonly signal?: AbortSignal;
  /** Records in one batch at most. */
  readonly batchRecords?: number;
  /** Called after each commit. */
  readonly onSealed?: (batch: SealedBatch) => void;
}

/** Seals whatever can be sealed now, a transaction for each batch. @returns the batches of this run */
export async function sealTrail(
  doors: Doors, actor: WorkerActor, keys: SealKeys, { signal, batchRecords, onSealed }: SealOptions = {},
): Promise<SealedBatch[]> {
  const batches: SealedBatch[] = [];
  while (batches.length < RUN_BATCHES) {
    const outcome = await doors.transact(actor, (tx) => sealBatch(tx, actor, keys, batchRecords), { signal });
    if (outcome.kind !== 'sealed') break;
    batches.push(outcome.batch);
    onSealed?.(outcome.batch);
    if (!outcome.full) break;
  }
  return batches;
}
