import type { Doors, Reader, WorkerActor } from '@entrepot/postgres';
import { GENESIS } from './batch-hash.ts';
import { record } from './record.ts';
import type { SealKeys } from './seal-keys.ts';
import { BEGINNING } from './seal-trail.ts';
import { nextSeal, type Place } from './seals.queries.ts';
import type { TrailFinding } from './trail-finding.contract.ts';
import { insertVerification, selectKnownBatch } from './verifications.queries.ts';
import { verifyRecords, verifySeal } from './verify-batch.ts';

/** A batch that was seen before: from an earlier verification, a log or a sheet of paper. */
export interface KnownBatch {
  readonly batchNo: number;
  readonly batchHash: Buffer;
}

/** What a walk over the whole sealed trail found. */
export interface TrailReport {
  readonly state: 'sound' | 'broken';
  readonly batches: number;
  readonly records: number;
  /** The end of the chain; undefined when nothing is sealed. */
  readonly last: KnownBatch | undefined;
  readonly findingCount: number;
  /** The first hundred. */
  readonly findings: readonly TrailFinding[];
}

const FINDINGS_KEPT = 100;

/**
 * Walks all batches of a trail, one batch and one page of records in memory at a time, and names whatever does not hold.
 * @param known batches that must be there with these hashes
 */
export async function verifyTrail(
  reader: Reader, keys: SealKeys, known: readonly KnownBatch[] = [], signal?: AbortSignal,
): Promise<TrailReport> {
  const findings: TrailFinding[] = [];
  let findingCount = 0;
  const report = (finding: TrailFinding): void => {
    findingCount += 1;
    if (findings.length < FINDINGS_KEPT) findings.push(finding);
  };

  let [batches, records] = [0, 0];
  let last: KnownBatch = { batchNo: 0, batchHash: GENESIS };
  // Where the batch before ended, as long as what it says can be believed.
  let place: Place | undefined = BEGINNING;
  for (;;) {
    signal?.throwIfAborted();
    const batch = await reader.first(nextSeal(reader.tenantId, last.batchNo));
    if (batch === undefined) break;
    if (batch.batchNo > last.batchNo + 1) {
      report({ kind: 'batch.missing', batchNo: last.batchNo + 1, toBatchNo: batch.batchNo - 1 });
      place = undefined;
    } else if (!batch.previousHash.equals(last.batchHash)) {
      report({ kind: 'batch.chain', batchNo: batch.batchNo });
    }
    const believed = verifySeal(batch, keys, report);
    await verifyRecords(reader, batch, believed ? place : undefined, report);
    for (const { batchNo, batchHash } of known) {
      if (batchNo === batch.batchNo && !batchHash.equals(batch.batchHash)) report({ kind: 'batch.replaced', batchNo });
    }
    place = believed ? { xact: batch.horizonXact, recordId: batch.horizonRecordId } : undefined;
    last = batch;
    batches += 1;
    records += batch.recordCount;
  }
  const highest = Math.max(0, ...known.map(({ batchNo }) => batchNo));
  if (highest > last.batchNo) report({ kind: 'batch.missing', batchNo: last.batchNo + 1, toBatchNo: highest });
  const { batchNo, batchHash } = last;
  return {
    state: findingCount === 0 ? 'sound' : 'broken', batches, records, findingCount, findings,
    last: batchNo === 0 ? undefined : { batchNo, batchHash },
  };
}

/**
 * Verifies a trail against what the last sound verification knew and what the caller knows, and notes the result; a broken trail is also
 * recorded in the trail itself as `audit.alarm`.
 */
export async function verifyAndNote(
  doors: Doors, actor: WorkerActor, keys: SealKeys,
  { signal, known = [] }: { readonly signal?: AbortSignal; readonly known?: readonly KnownBatch[] } = {},
): Promise<TrailReport> {
  const reader = doors.reader(actor, { slow: true, signal });
  const remembered = await reader.first(selectKnownBatch(actor.tenantId));
  const before = remembered?.batchHash ? [{ batchNo: remembered.batchNo, batchHash: remembered.batchHash }] : [];
  const found = await verifyTrail(reader, keys, [...before, ...known], signal);
  await doors.transact(actor, async (tx) => {
    await tx.run(insertVerification(tx.tenantId, found, tx.at));
    if (found.state === 'sound') return;
    const findings = found.findings.slice(0, 10)
      .map(({ kind, batchNo, recordId }) => `${kind}, batch ${batchNo}${recordId === undefined ? '' : `, ${recordId}`}`);
    const after = { findingCount: found.findingCount, findings };
    await record(tx, actor, { action: 'audit.alarm', objectType: 'trail', objectId: tx.tenantId, after });
  }, { signal });
  return found;
}
