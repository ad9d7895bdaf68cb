import { handle } from '@entrepot/jobs';
import type { Tx, WorkerActor } from '@entrepot/postgres';
import type { EventType } from './event-type.ts';
import { eventById, insertDelivery } from './events.queries.ts';
import { subscriptionQueue, type DeliveredEvent, type Subscription } from './subscription.ts';

/** What a subscriber does about one kind of fact, with the payload's type closed over. */
export interface Reaction {
  readonly eventType: string;
  act(tx: Tx, actor: WorkerActor, event: DeliveredEvent<unknown>): Promise<void>;
}

/** Joins a kind of fact with what is done about it. */
export function reactTo<Payload>(
  event: EventType<Payload>, act: (tx: Tx, actor: WorkerActor, event: DeliveredEvent<Payload>) => Promise<void>,
): Reaction {
  return { eventType: event.type, act: (tx, actor, found) => act(tx, actor, { ...found, payload: event.payload.parse(found.payload) }) };
}

/**
 * Answers several kinds of facts from one queue: all facts of one object come in order, whatever their kind, and idle queues that
 * somebody asks every half second stay few. Each effect is in one transaction with the note that it was had, as with `subscribe()`.
 *
 * @param subscriber the queue's name, `domain.verb-noun`
 * @param before runs first in each transaction, before the note: for a lock that whoever counts anew holds alone
 * @returns one subscription for each kind; their handler is one and the same
 */
export function subscribeToSeveral(
  subscriber: string, reactions: readonly Reaction[], before: (tx: Tx) => Promise<void> = async () => undefined,
): Subscription[] {
  const queue = subscriptionQueue(subscriber);
  const byType = new Map(reactions.map((reaction) => [reaction.eventType, reaction]));
  const handler = handle(queue, async ({ doors, actor, payload: { eventId }, signal }) => {
    await doors.transact(actor, async (tx) => {
      await before(tx);
      if (await tx.run(insertDelivery(tx.tenantId, eventId, subscriber, tx.at)) === 0) return;
      const { type, objectId, payload, recordedAt } = await tx.one(eventById(tx.tenantId, eventId));
      await byType.get(type)?.act(tx, actor, { eventId, objectId, payload, recordedAt });
    }, { signal });
  });
  return [...byType.keys()].map((eventType) => ({ eventType, queue, handler }));
}
