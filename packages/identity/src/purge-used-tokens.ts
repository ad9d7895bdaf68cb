import type { Doors, WorkerActor } from '@entrepot/postgres';
import { deleteOldAnswers } from '@entrepot/rpc';
import { deleteEndedCounters, deleteEndedInspections, deleteEndedInvitations, deleteEndedSessions } from './ended.queries.ts';

const HOUR_MS = 3_600_000;
/** How long an answer to an Idempotency-Key is kept. */
const ANSWER_HOURS = 24;
/** How long one can still see that an invitation or an inspection was. */
const TOKEN_DAYS = 30;

/**
 * Removes what has ended: sessions, counters of failed sign-ins, invitations and inspections 30 days after, answers to idempotency keys
 * after 24 hours. What still lives the database does not even show it.
 *
 * @param signal stops between two batches; what is left is done by the next run
 * @param limit rows of one transaction
 * @returns how many rows were removed now
 */
export async function purgeUsedTokens(doors: Doors, actor: WorkerActor, signal: AbortSignal, limit = 1000): Promise<number> {
  let count = 0;
  for (const purge of [deleteEndedSessions, deleteEndedCounters, deleteLongEnded(deleteEndedInvitations), deleteLongEnded(deleteEndedInspections), deleteAnswers]) {
    for (;;) {
      const removed = await doors.transact(actor, (tx) => tx.run(purge(tx.tenantId, tx.at, limit)), { signal });
      count += removed;
      if (removed === 0) break;
    }
  }
  return count;
}

type Purge = typeof deleteEndedInvitations | typeof deleteEndedInspections;

function deleteLongEnded(purge: Purge) {
  return (tenantId: string, at: Date, limit: number) => purge(tenantId, new Date(at.getTime() - TOKEN_DAYS * 24 * HOUR_MS), limit);
}

function deleteAnswers(tenantId: string, at: Date, limit: number) {
  return deleteOldAnswers(tenantId, new Date(at.getTime() - ANSWER_HOURS * HOUR_MS), limit);
}
