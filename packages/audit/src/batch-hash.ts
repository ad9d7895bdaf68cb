import { createHash } from 'node:crypto';
import { uuidBytes } from './manifest.ts';

/** What a batch's hash covers: everything in its row but the hash itself and the signature. */
export interface BatchContent {
  readonly previousHash: Buffer;
  readonly tenantId: string;
  /** From 1. */
  readonly batchNo: number;
  readonly recordCount: number;
  /** The place up to which everything is in this batch or an earlier one, in the order (transaction, record id). */
  readonly horizonXact: bigint;
  readonly horizonRecordId: string;
  /** UTC with six decimals. */
  readonly sealedAt: string;
  readonly keyId: string;
  readonly manifest: Buffer;
}

const VERSION = 'entrepot-audit-batch-1\n';
/** What the first batch is chained to. */
export const GENESIS: Buffer = Buffer.alloc(32);

/**
 * SHA-256 of: version line, previous hash (32), tenant (16), batch number (4, big-endian), record count (4), horizon's transaction (8),
 * horizon's record id (16), time and key id as text each ended by a line feed, manifest.
 */
export function batchHashOf(batch: BatchContent): Buffer {
  const numbers = Buffer.alloc(16);
  numbers.writeUInt32BE(batch.batchNo, 0);
  numbers.writeUInt32BE(batch.recordCount, 4);
  numbers.writeBigUInt64BE(batch.horizonXact, 8);
  return createHash('sha256')
    .update(VERSION).update(batch.previousHash).update(uuidBytes(batch.tenantId)).update(numbers).update(uuidBytes(batch.horizonRecordId))
    .update(`${batch.sealedAt}\n${batch.keyId}\n`).update(batch.manifest)
    .digest();
}
