import type { JsonValue } from '@entrepot/kernel';
import { query, userIdOf, type Actor } from '@entrepot/postgres';
import { sql, type Expression, type SqlBool } from 'kysely';

/** What was done to what. `before` and `after` hold the fields that changed, without secrets. */
export interface AuditEntry {
  /** `noun.verb`, for example `license.suspend`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** What people call the object: an order code, a SKU, a name. */
  readonly objectLabel?: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

const COLUMNS = ['record_id as recordId', 'recorded_at as recordedAt', 'actor_kind as actorKind', 'actor_id as actorId',
  'actor_label as actorLabel', 'action', 'object_type as objectType', 'object_id as objectId', 'object_label as objectLabel',
  'before', 'after', 'request_id as requestId'] as const;

const jsonb = (value: JsonValue | undefined) => (value === undefined ? null : sql<JsonValue>`${JSON.stringify(value)}::jsonb`);

/** The insert as a value, so that a use case can make it a part of a larger statement. */
export function auditRecord(actor: Actor, entry: AuditEntry, at: Date) {
  return query.insertInto('audit.records').values(rowOf(actor, entry, at));
}

/** Many acts in one statement. */
export function auditRecords(actor: Actor, entries: readonly AuditEntry[], at: Date) {
  return query.insertInto('audit.records').values(entries.map((entry) => rowOf(actor, entry, at)));
}

/**
 * The insert as a part of a larger statement, made only when another part of it had an effect.
 *
 * @param condition for example that a WITH query returned a row
 */
export function auditRecordWhen(actor: Actor, entry: AuditEntry, at: Date, condition: Expression<SqlBool>) {
  const row = rowOf(actor, entry, at);
  return query.insertInto('audit.records').columns(['tenant_id', 'recorded_at', 'actor_kind', 'actor_id', 'actor_label', 'action',
    'object_type', 'object_id', 'object_label', 'before', 'after', 'request_id'])
    .expression(query.selectNoFrom([
      sql<string>`${row.tenant_id}::uuid`.as('tenant_id'), sql<Date>`${row.recorded_at}::timestamptz`.as('recorded_at'),
      sql<string>`${row.actor_kind}`.as('actor_kind'), sql<string | null>`${row.actor_id}::uuid`.as('actor_id'),
      sql<string>`${row.actor_label}`.as('actor_label'), sql<string>`${row.action}`.as('action'),
      sql<string>`${row.object_type}`.as('object_type'), sql<string>`${row.object_id}::uuid`.as('object_id'),
      sql<string>`${row.object_label}`.as('object_label'), sql<JsonValue>`${row.before}`.as('before'),
      sql<JsonValue>`${row.after}`.as('after'), sql<string>`${row.request_id}`.as('request_id'),
    ]).where(condition));
}

function rowOf(actor: Actor, entry: AuditEntry, at: Date) {
  return {
    tenant_id: actor.tenantId,
    recorded_at: at,
    actor_kind: actor.kind,
    actor_id: userIdOf(actor),
    actor_label: (actor.label ?? '').slice(0, 254),
    action: entry.action,
    object_type: entry.objectType,
    object_id: entry.objectId,
    object_label: (entry.objectLabel ?? '').slice(0, 254),
    before: jsonb(entry.before),
    after: jsonb(entry.after),
    request_id: actor.requestId,
  };
}

/** A page of the trail, newest first. */
export function selectRecords(tenantId: string, filter: {
  action?: string | undefined; objectType?: string | undefined; objectId?: string | undefined; actorId?: string | undefined;
  from?: Date | undefined; to?: Date | undefined; beforeRecordId?: string | undefined; limit: number;
}) {
  let page = query.selectFrom('audit.records').select(COLUMNS).where('tenant_id', '=', tenantId).orderBy('record_id', 'desc').limit(filter.limit);
  if (filter.action !== undefined) page = page.where('action', '=', filter.action);
  if (filter.objectType !== undefined) page = page.where('object_type', '=', filter.objectType);
  if (filter.objectId !== undefined) page = page.where('object_id', '=', filter.objectId);
  if (filter.actorId !== undefined) page = page.where('actor_id', '=', filter.actorId);
  if (filter.from !== undefined) page = page.where('recorded_at', '>=', filter.from);
  if (filter.to !== undefined) page = page.where('recorded_at', '<', filter.to);
  if (filter.beforeRecordId !== undefined) page = page.where('record_id', '<', filter.beforeRecordId);
  return page;
}

/** What happened to one object, oldest first; the first thousand acts. */
export function selectTimeline(tenantId: string, objectType: string, objectId: string) {
  return query.selectFrom('audit.records').select(COLUMNS)
    .where('tenant_id', '=', tenantId).where('object_type', '=', objectType).where('object_id', '=', objectId)
    .orderBy('record_id').limit(1000);
}
