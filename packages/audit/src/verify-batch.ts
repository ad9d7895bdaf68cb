import type { Reader } from '@entrepot/postgres';
import { batchHashOf, type BatchContent } from './batch-hash.ts';
import { fingerprintOf, type CanonicalRow } from './canonical-record.ts';
import { readManifest } from './manifest.ts';
import type { SealKeys } from './seal-keys.ts';
import { recordsBetween, recordsById, type Place } from './seals.queries.ts';
import type { TrailFinding } from './trail-finding.contract.ts';

/** A batch as it is stored. */
export interface StoredBatch extends BatchContent {
  readonly batchHash: Buffer;
  readonly signature: Buffer;
}

type Report = (finding: TrailFinding) => void;
const PAGE_RECORDS = 500;

/** Holds a batch against itself and our keys. @returns whether what it says can be believed */
export function verifySeal(batch: StoredBatch, keys: SealKeys, report: Report): boolean {
  const { batchNo } = batch;
  const hashHolds = batchHashOf(batch).equals(batch.batchHash);
  if (!hashHolds) report({ kind: 'batch.hash', batchNo });
  const signed = keys.verify(batch.keyId, batch.batchHash, batch.signature);
  if (signed === undefined) report({ kind: 'batch.key', batchNo });
  if (signed === false) report({ kind: 'batch.signature', batchNo });
  return hashHolds && signed === true;
}

/**
 * Holds the records of a batch against its fingerprints, a page at a time.
 * @param after where the batch before ended; undefined when that cannot be believed, and then nothing is said about insertions
 */
export async function verifyRecords(reader: Reader, batch: StoredBatch, after: Place | undefined, report: Report): Promise<void> {
  const { tenantId } = reader;
  const { batchNo } = batch;
  const expected = new Map(readManifest(batch.manifest).map(({ recordId, fingerprint }) => [recordId, fingerprint]));
  const compare = (row: CanonicalRow, otherwise: () => void): void => {
    if (expected.get(row.recordId)?.equals(fingerprintOf(row)) === true) otherwise();
    else report({ kind: 'record.changed', batchNo, ...named(row) });
    expected.delete(row.recordId);
  };

  const upTo = { xact: batch.horizonXact, recordId: batch.horizonRecordId };
  for (let place = after; place !== undefined;) {
    const page: (CanonicalRow & Place)[] = await reader.all(recordsBetween(tenantId, place, upTo, PAGE_RECORDS));
    for (const row of page) {
      if (expected.has(row.recordId)) compare(row, () => undefined);
      else report({ kind: 'record.inserted', batchNo, ...named(row) });
    }
    place = page.length < PAGE_RECORDS ? undefined : page.at(-1);
  }

  const elsewhere = [...expected.keys()];
  for (let from = 0; from < elsewhere.length; from += PAGE_RECORDS) {
    const rows = await reader.all(recordsById(tenantId, elsewhere.slice(from, from + PAGE_RECORDS)));
    for (const row of rows) compare(row, () => after !== undefined && report({ kind: 'record.moved', batchNo, ...named(row) }));
  }
  for (const recordId of expected.keys()) report({ kind: 'record.missing', batchNo, recordId, ...madeAt(recordId) });
}

function named({ recordId, recordedAt, action, objectType, objectId, objectLabel }: CanonicalRow): Omit<TrailFinding, 'kind' | 'batchNo'> {
  return { recordId, recordedAt, action, objectType, objectId, objectLabel };
}

/** A uuid of version 7 begins with its millisecond (RFC 9562, section 5.7). */
function madeAt(recordId: string): { recordedAt?: string } {
  return recordId[14] === '7' ? { recordedAt: new Date(Number.parseInt(recordId.slice(0, 8) + recordId.slice(9, 13), 16)).toISOString() } : {};
}
