import { Refusal } from '@entrepot/kernel';
import type { Tx } from '@entrepot/postgres';
import { lockOrder } from './orders.queries.ts';
import { orderNotFound } from './refusals.ts';

/** An order as it stood when its row was locked. */
export interface LockedOrder {
  readonly code: string;
  readonly status: string;
  readonly companyId: string;
  readonly totalMinor: bigint;
  /** Its number in the old books; NULL when it was placed here. */
  readonly externalReference: string | null;
}

/**
 * Locks an order for a change of its status.
 *
 * @throws Refusal `order.not-found`, `order.version-conflict`
 */
export async function lockedOrder(tx: Tx, orderId: string, version: number): Promise<LockedOrder> {
  const order = await tx.first(lockOrder(tx.tenantId, orderId));
  if (order === undefined) throw orderNotFound();
  if (order.version !== version) {
    throw new Refusal('conflict', 'order.version-conflict', 'Somebody else changed this order meanwhile. Reload it and look again.',
      { status: order.status, version: order.version });
  }
  return order;
}
