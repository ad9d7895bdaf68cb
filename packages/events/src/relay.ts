import { enqueue, handle, type Handler } from '@entrepot/jobs';
import { eventById } from './events.queries.ts';
import { relayQueue } from './queues.ts';
import type { Subscription } from './subscription.ts';

/**
 * Hands each event to the queue of each of its subscribers, all in one transaction. A relay that dies half-way starts
 * again; a delivery that arrives twice is seen by the subscriber's own note.
 */
export function relayHandler(subscriptions: readonly Subscription[]): Handler {
  return handle(relayQueue, async ({ doors, actor, payload: { eventId }, signal }) => {
    await doors.transact(actor, async (tx) => {
      const event = await tx.one(eventById(tx.tenantId, eventId));
      for (const { queue } of subscriptions.filter(({ eventType }) => eventType === event.type)) {
        await enqueue(tx, queue, { eventId }, { key: event.objectId });
      }
    }, { signal });
  });
}
