import type { Actor, Tx } from '@entrepot/postgres';
import type { EventType } from './event-type.ts';
import { eventRecords, type Fact } from './events.queries.ts';

/**
 * Writes facts of one kind about many objects, in one statement, in the transaction of the change they tell of.
 *
 * @param facts at most some thousands
 * @throws ZodError when a payload is not what the type promised
 */
export async function recordEvents<Payload>(tx: Tx, actor: Actor, event: EventType<Payload>, facts: readonly Fact<Payload>[]): Promise<void> {
  if (facts.length > 0) await tx.all(eventRecords(actor, event, facts, tx.at));
}
