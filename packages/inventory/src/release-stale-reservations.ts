import type { Doors, WorkerActor } from '@entrepot/postgres';
import { releaseStale } from './stale-reservations.queries.ts';

/**
 * Gives back the stock of reservations whose time has passed: level, ledger and state change together, once.
 *
 * @param signal stops between two batches; what is left is done by the next run
 * @param limit reservations of one transaction
 * @returns how many reservations were released now
 */
export async function releaseStaleReservations(doors: Doors, actor: WorkerActor, signal: AbortSignal, limit = 500): Promise<number> {
  let count = 0;
  for (;;) {
    const released = await doors.transact(actor, async (tx) => (await tx.all(releaseStale(tx.tenantId, tx.at, limit))).length, { signal });
    count += released;
    if (released === 0) return count;
  }
}
