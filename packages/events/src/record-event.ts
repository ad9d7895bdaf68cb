import type { Actor, Tx } from '@entrepot/postgres';
import type { EventType } from './event-type.ts';
import { eventRecord } from './events.queries.ts';

/**
 * Writes a fact in the transaction of the change it tells of. Buyers and devices record theirs inside `tx.asClerk()`.
 *
 * @throws ZodError when the payload is not what the type promised
 */
export async function recordEvent<Payload>(tx: Tx, actor: Actor, event: EventType<Payload>, objectId: string, payload: Payload): Promise<void> {
  await tx.all(eventRecord(actor, event, objectId, payload, tx.at));
}
