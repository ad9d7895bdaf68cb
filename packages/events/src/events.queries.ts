import { jobCause } from '@entrepot/jobs';
import { query, userIdOf, type Actor } from '@entrepot/postgres';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { EventType } from './event-type.ts';
import { RELAY } from './names.ts';
import { nextEventId } from './next-event-id.ts';

/**
 * One statement that writes the event and asks the relay to deliver it; a value, so that a use case can also make it a part
 * of a larger statement.
 *
 * @throws ZodError when the payload is not what the type promised
 */
export function eventRecord<Payload>(actor: Actor, event: EventType<Payload>, objectId: string, payload: Payload, at: Date) {
  const eventId = nextEventId();
  const job = JSON.stringify({ eventId, ...jobCause(actor.requestId) });
  return query
    .with('recorded', (db) => db.insertInto('events.events').values({
      tenant_id: actor.tenantId,
      event_id: eventId,
      type: event.type,
      object_type: event.objectType,
      object_id: objectId,
      actor_kind: actor.kind,
      actor_id: userIdOf(actor),
      payload: sql`${JSON.stringify(event.payload.parse(payload))}::jsonb`,
      request_id: actor.requestId,
      recorded_at: at,
    }))
    .selectNoFrom(sql`jobs.enqueue(${RELAY}, ${job}::jsonb, ${objectId})`.as('enqueued'));
}

/** A fact about one object. */
export interface Fact<Payload> {
  readonly objectId: string;
  readonly payload: Payload;
}

/**
 * One statement that writes facts of one kind about many objects and asks the relay to deliver each.
 *
 * @throws ZodError when a payload is not what the type promised
 */
export function eventRecords<Payload>(actor: Actor, event: EventType<Payload>, facts: readonly Fact<Payload>[], at: Date) {
  const rows = facts.map(({ objectId, payload }) => ({ objectId, eventId: nextEventId(), payload: event.payload.parse(payload) }));
  const jobs = rows.map(({ eventId }) => JSON.stringify({ eventId, ...jobCause(actor.requestId) }));
  return query
    .with('recorded', (db) => db.insertInto('events.events').values(rows.map(({ objectId, eventId, payload }) => ({
      tenant_id: actor.tenantId,
      event_id: eventId,
      type: event.type,
      object_type: event.objectType,
      object_id: objectId,
      actor_kind: actor.kind,
      actor_id: userIdOf(actor),
      payload: sql`${JSON.stringify(payload)}::jsonb`,
      request_id: actor.requestId,
      recorded_at: at,
    }))))
    .selectFrom(sql<{ job: string; key: string }>`unnest(${jobs}::text[], ${rows.map(({ objectId }) => objectId)}::text[])`.as<'told'>(sql`told (job, key)`))
    .select(sql`jobs.enqueue(${RELAY}, told.job::jsonb, told.key)`.as('enqueued'));
}

/**
 * The two halves of {@link eventRecord}, for a larger statement: the insert belongs into a WITH query, the request to the
 * relay into the final SELECT, each made only when another part of the statement had an effect.
 *
 * @throws ZodError when the payload is not what the type promised
 */
export function eventRecordWhen<Payload>(
  actor: Actor, event: EventType<Payload>, objectId: string, payload: Payload, at: Date, condition: Expression<SqlBool>,
) {
  const eventId = nextEventId();
  const insert = query.insertInto('events.events').columns(['tenant_id', 'event_id', 'type', 'object_type', 'object_id', 'actor_kind',
    'actor_id', 'payload', 'request_id', 'recorded_at'])
    .expression(query.selectNoFrom([
      sql<string>`${actor.tenantId}::uuid`.as('tenant_id'), sql<string>`${eventId}::uuid`.as('event_id'),
      sql<string>`${event.type}`.as('type'), sql<string>`${event.objectType}`.as('object_type'),
      sql<string>`${objectId}::uuid`.as('object_id'), sql<string>`${actor.kind}`.as('actor_kind'),
      sql<string | null>`${userIdOf(actor)}::uuid`.as('actor_id'),
      sql<string>`${JSON.stringify(event.payload.parse(payload))}::jsonb`.as('payload'),
      sql<string>`${actor.requestId}`.as('request_id'), sql<Date>`${at}::timestamptz`.as('recorded_at'),
    ]).where(condition));
  const relay = sql`(select jobs.enqueue(${RELAY}, ${JSON.stringify({ eventId, ...jobCause(actor.requestId) })}::jsonb, ${objectId}) where ${condition})`;
  return { insert, relay };
}

/** An event as the relay and subscribers read it. */
export function eventById(tenantId: string, eventId: string) {
  return query.selectFrom('events.events')
    .select(['event_id as eventId', 'type', 'object_type as objectType', 'object_id as objectId', 'payload', 'recorded_at as recordedAt',
      'request_id as requestId'])
    .where('tenant_id', '=', tenantId)
    .where('event_id', '=', eventId);
}

/** Notes that a subscriber acts on an event; no row is inserted when it already has. */
export function insertDelivery(tenantId: string, eventId: string, subscriber: string, at: Date) {
  return query.insertInto('events.deliveries')
    .values({ tenant_id: tenantId, event_id: eventId, subscriber, delivered_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'event_id', 'subscriber']).doNothing());
}

/**
 * A part of a larger statement: the events of some kinds that a subscriber has not acted on yet.
 * @param types registered names
 */
export function undelivered(tenantId: string, subscriber: string, types: readonly string[]) {
  return sql`
    select e.event_id, e.type, e.object_id, e.recorded_at from events.events e
     where e.tenant_id = ${tenantId}::uuid and e.type = any(${types}::text[])
       and not exists (select from events.deliveries d where d.tenant_id = ${tenantId}::uuid and d.event_id = e.event_id and d.subscriber = ${subscriber})`;
}

/**
 * A part of a larger statement: notes that a subscriber has acted on the events that the WITH query `pending` names, because the
 * statement itself has the effect of all of them.
 */
export function takenOver(tenantId: string, subscriber: string, at: Date) {
  return sql`
    insert into events.deliveries (tenant_id, event_id, subscriber, delivered_at)
    select ${tenantId}::uuid, event_id, ${subscriber}, ${at}::timestamptz from pending
    on conflict (tenant_id, event_id, subscriber) do nothing`;
}
