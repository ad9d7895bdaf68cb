import { defineQueue, handle, type Handler, type Queue } from '@entrepot/jobs';
import type { Tx, WorkerActor } from '@entrepot/postgres';
import { z } from 'zod';
import type { EventType } from './event-type.ts';
import { eventById, insertDelivery } from './events.queries.ts';

/** An event as its subscriber gets it. */
export interface DeliveredEvent<Payload> {
  readonly eventId: string;
  readonly objectId: string;
  readonly payload: Payload;
  readonly recordedAt: Date;
}

/** Who acts on which events; wired in the worker. */
export interface Subscription {
  readonly eventType: string;
  readonly queue: Queue<{ eventId: string }>;
  readonly handler: Handler;
}

const delivery = z.object({ eventId: z.uuid() });

/** The queue of a subscriber, for those who only create queues and need not know what works them. */
export function subscriptionQueue(subscriber: string): Queue<{ eventId: string }> {
  return defineQueue(subscriber, delivery, { policy: 'key_strict_fifo' });
}

/**
 * Answers an event with a use case, in one transaction with the note that it did: a second delivery does nothing.
 *
 * @param subscriber the queue's name, `domain.verb-noun`; each subscriber has its own, so that one that fails holds up no other
 */
export function subscribe<Payload>(
  event: EventType<Payload>,
  subscriber: string,
  act: (tx: Tx, actor: WorkerActor, event: DeliveredEvent<Payload>) => Promise<void>,
): Subscription {
  const queue = subscriptionQueue(subscriber);
  const handler = handle(queue, async ({ doors, actor, payload: { eventId }, signal }) => {
    await doors.transact(actor, async (tx) => {
      if (await tx.run(insertDelivery(tx.tenantId, eventId, subscriber, tx.at)) === 0) return;
      const found = await tx.one(eventById(tx.tenantId, eventId));
      await act(tx, actor, { eventId, objectId: found.objectId, payload: event.payload.parse(found.payload), recordedAt: found.recordedAt });
    }, { signal });
  });
  return { eventType: event.type, queue, handler };
}
