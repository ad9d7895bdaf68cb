import { handle, type Handler } from '@entrepot/jobs';
import { releaseStaleReservationsSchedule } from './queues.ts';
import { releaseStaleReservations } from './release-stale-reservations.ts';

/** What the clock asks of inventory. */
export function inventoryHandlers(): Handler[] {
  return [
    handle(releaseStaleReservationsSchedule.queue, async ({ doors, actor, signal }) => {
      await releaseStaleReservations(doors, actor, signal);
    }),
  ];
}
