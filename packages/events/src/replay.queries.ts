import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/** Which recorded events a replay is about. */
export interface ReplayRange {
  readonly from: Date;
  readonly to: Date;
  /** Registered names. */
  readonly types: readonly string[];
}

const inRange = (tenantId: string, { from, to, types }: ReplayRange) => query.selectFrom('events.events')
  .where('tenant_id', '=', tenantId).where('type', 'in', types).where('recorded_at', '>=', from).where('recorded_at', '<', to);

/** How many events a replay is about. */
export function countInRange(tenantId: string, range: ReplayRange) {
  return inRange(tenantId, range).select((eb) => eb.fn.countAll<bigint>().as('count'));
}

/** The next events in the order in which they were recorded. @param afterEventId the last one of the page before */
export function pageOfRange(tenantId: string, range: ReplayRange, afterEventId: string | undefined, limit: number) {
  const page = inRange(tenantId, range).select(['event_id as eventId', 'type', 'object_id as objectId']).orderBy('event_id').limit(limit);
  return afterEventId === undefined ? page : page.where('event_id', '>', afterEventId);
}

/** The event at a place of the range, counted from 0: where an attempt that died had come to. */
export function eventAtPlace(tenantId: string, range: ReplayRange, place: number) {
  return inRange(tenantId, range).select('event_id as eventId').orderBy('event_id').offset(place).limit(1);
}

/** One event for one subscriber. */
export interface Due {
  readonly eventId: string;
  readonly objectId: string;
  readonly subscriber: string;
  /** The job's data. */
  readonly job: string;
}

/**
 * Enqueues deliveries in the order given, except those that the subscriber has acted on. One row for each that was enqueued: the jobs of one
 * object run in this order.
 */
export function deliverAgain(tenantId: string, due: readonly Due[]) {
  return sql<{ enqueued: unknown }>`
    select jobs.enqueue(d.subscriber, d.job::jsonb, d.object_id) as enqueued
      from (
        select told.subscriber, told.job, told.object_id
          from unnest(${due.map(({ eventId }) => eventId)}::uuid[], ${due.map(({ objectId }) => objectId)}::text[],
                      ${due.map(({ subscriber }) => subscriber)}::text[], ${due.map(({ job }) => job)}::text[])
               with ordinality as told (event_id, object_id, subscriber, job, place)
         where not exists (select from events.deliveries done
                            where done.tenant_id = ${tenantId}::uuid and done.event_id = told.event_id and done.subscriber = told.subscriber)
         order by told.place
      ) d`;
}
