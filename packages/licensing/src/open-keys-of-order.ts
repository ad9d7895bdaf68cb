import { openSecret, type SecretKeys } from '@entrepot/kernel/secret-box';
import type { Tx } from '@entrepot/postgres';
import { sealedKeysOfOrder } from './licenses.queries.ts';

/** A key in clear, for the mail to its owner; never stored. */
export interface OpenedKey {
  readonly productName: string;
  readonly lineNo: number;
  readonly seats: number;
  readonly expiresAt: Date | null;
  readonly key: string;
}

/** Keys of an order, and how many there are in all. */
export interface OrderKeys {
  readonly keys: readonly OpenedKey[];
  readonly total: number;
}

/**
 * Opens the keys of an order, in the order of its lines.
 * @param limit how many at most; `total` counts them all
 */
export async function openKeysOfOrder(tx: Tx, orderId: string, limit: number, secrets: SecretKeys): Promise<OrderKeys> {
  const rows = await tx.all(sealedKeysOfOrder(tx.tenantId, orderId, limit));
  return {
    keys: rows.map(({ keyCiphertext, total: _total, ...row }) => ({ ...row, key: openSecret(secrets, keyCiphertext).toString() })),
    total: Number(rows[0]?.total ?? 0),
  };
}
