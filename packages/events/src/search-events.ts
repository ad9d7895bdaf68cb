import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { selectEvents } from './reading.queries.ts';
import type { SearchEventsInput, SearchEventsOutput } from './search-events.contract.ts';

/**
 * A page of what happened in the tenant, newest first. Platform staff looking in read it without payloads.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchEvents(reader: Reader, actor: MemberActor, input: SearchEventsInput): Promise<SearchEventsOutput> {
  const { cursor, limit, from, to, ...filter } = input;
  const rows = await reader.all(selectEvents(reader.tenantId, actor.inspecting !== true, {
    ...filter,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
    beforeEventId: cursor === undefined ? undefined : decodeCursor(cursor, ['id'])[0],
    limit: limit + 1, // one more than shown tells whether there is a next page
  }));
  const events = rows.slice(0, limit).map(({ recordedAt, actedOn, ...row }) => ({
    ...row,
    recordedAt: recordedAt.toISOString(),
    actedOn: actedOn.map(({ subscriber, at }) => ({ subscriber, at: new Date(at).toISOString() })),
  }));
  const last = events.at(-1);
  return { events, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.eventId]) : null };
}
