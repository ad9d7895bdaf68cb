import type { JsonValue } from '@entrepot/kernel';
import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/**
 * A page of what happened, newest first, each with who has acted on it, in the order in which they did.
 *
 * @param withPayload not for platform staff looking in, to whom the column is not granted
 */
export function selectEvents(tenantId: string, withPayload: boolean, filter: {
  type?: string | undefined; objectType?: string | undefined; objectId?: string | undefined;
  from?: Date | undefined; to?: Date | undefined; beforeEventId?: string | undefined; limit: number;
}) {
  let page = query.selectFrom('events.events as e')
    .select(['e.event_id as eventId', 'e.type', 'e.object_type as objectType', 'e.object_id as objectId', 'e.actor_kind as actorKind',
      'e.actor_id as actorId', 'e.recorded_at as recordedAt', 'e.request_id as requestId', (withPayload ? sql<JsonValue>`e.payload` : sql<JsonValue>`null::jsonb`).as('payload')])
    .select((eb) => eb.selectFrom('events.deliveries as d')
      .select(sql<{ subscriber: string; at: string }[]>`coalesce(jsonb_agg(jsonb_build_object('subscriber', d.subscriber, 'at', d.delivered_at)
        order by d.delivered_at, d.subscriber), '[]'::jsonb)`.as('list'))
      .where('d.tenant_id', '=', tenantId).whereRef('d.event_id', '=', 'e.event_id').$asScalar().$notNull().as('actedOn'))
    .where('e.tenant_id', '=', tenantId).orderBy('e.event_id', 'desc').limit(filter.limit);
  if (filter.type !== undefined) page = page.where('e.type', '=', filter.type);
  if (filter.objectType !== undefined) page = page.where('e.object_type', '=', filter.objectType);
  if (filter.objectId !== undefined) page = page.where('e.object_id', '=', filter.objectId);
  if (filter.from !== undefined) page = page.where('e.recorded_at', '>=', filter.from);
  if (filter.to !== undefined) page = page.where('e.recorded_at', '<', filter.to);
  if (filter.beforeEventId !== undefined) page = page.where('e.event_id', '<', filter.beforeEventId);
  return page;
}
