import { handle, type Handler } from '@entrepot/jobs';
import { releaseStaleCartsSchedule } from './queues.ts';
import { releaseStaleCarts } from './release-stale-carts.ts';

/** What the clock asks of sales. */
export function salesHandlers(): Handler[] {
  return [
    handle(releaseStaleCartsSchedule.queue, async ({ doors, actor, signal }) => {
      await releaseStaleCarts(doors, actor, signal);
    }),
  ];
}
