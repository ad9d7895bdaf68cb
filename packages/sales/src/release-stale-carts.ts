import type { Doors, WorkerActor } from '@entrepot/postgres';
import { deleteStaleCarts } from './stale-carts.queries.ts';

const DAY_MS = 86_400_000;
/** A visitor's cookie is forgotten long before. */
const VISITOR_DAYS = 30;
const BUYER_DAYS = 180;

/**
 * Removes carts, lines and all, that nobody has touched: a visitor's after 30 days, a buyer's after 180.
 *
 * @param signal stops between two batches; what is left is done by the next run
 * @param limit carts of one transaction
 * @returns how many carts were removed now
 */
export async function releaseStaleCarts(doors: Doors, actor: WorkerActor, signal: AbortSignal, limit = 500): Promise<number> {
  let count = 0;
  for (;;) {
    const removed = await doors.transact(actor, (tx) => {
      const before = (days: number): Date => new Date(tx.at.getTime() - days * DAY_MS);
      return tx.run(deleteStaleCarts(tx.tenantId, before(VISITOR_DAYS), before(BUYER_DAYS), limit));
    }, { signal });
    count += removed;
    if (removed === 0) return count;
  }
}
