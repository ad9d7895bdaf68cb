import { takenOver, undelivered } from '@entrepot/events';
import { sql, type RawBuilder } from 'kysely';
import { licensesFromSources, linesFromSources, monthsFromSources, ordersFromSources } from './sources.queries.ts';

/** A summary that is counted anew: its table, what a row is about, what it counts, and what its sources say. */
interface Summary {
  readonly name: 'daily_orders' | 'daily_lines' | 'company_months' | 'daily_licenses';
  /** Apart from the tenant. The first of them that is a date bounds what is counted anew. */
  readonly keys: readonly string[];
  readonly dated: 'day' | 'month';
  readonly counts: readonly string[];
  readonly fromSources: (tenantId: string) => RawBuilder<unknown>;
}

const SUMMARIES: readonly Summary[] = [
  {
    name: 'daily_orders', keys: ['day', 'currency', 'country'], dated: 'day', fromSources: ordersFromSources,
    counts: ['orders', 'net_minor', 'cancelled_orders', 'cancelled_minor', 'credits', 'credited_minor'],
  },
  {
    name: 'daily_lines', keys: ['day', 'currency', 'country', 'product_kind'], dated: 'day', fromSources: linesFromSources,
    counts: ['lines', 'pieces', 'revenue_minor', 'cancelled_minor', 'credited_minor'],
  },
  { name: 'company_months', keys: ['company_id', 'month', 'currency'], dated: 'month', fromSources: monthsFromSources, counts: ['orders', 'revenue_minor'] },
  {
    name: 'daily_licenses', keys: ['day', 'product_id'], dated: 'day', fromSources: licensesFromSources,
    counts: ['provisioned', 'activated', 'deactivated', 'suspended', 'resumed', 'expired'],
  },
];

/** A row that is not what its sources say. */
export interface DriftedRow {
  readonly summary: Summary['name'];
  readonly key: Readonly<Record<string, string>>;
  /** NULL: there is no such row, and there should be. */
  readonly kept: Readonly<Record<string, number>> | null;
  /** NULL: there is such a row, and there should not be. */
  readonly counted: Readonly<Record<string, number>> | null;
  /** Facts that were not counted yet when this was looked at: these may well explain the row. */
  readonly pendingEvents: bigint;
}

/** What of a tenant is counted anew. */
export interface RefreshScope {
  readonly tenantId: string;
  readonly subscriber: string;
  /** Kinds of facts that the summaries count. */
  readonly eventTypes: readonly string[];
  /** First day of a month; what was before is believed. NULL: everything. */
  readonly since: string | null;
}

/**
 * Counts a tenant's summaries anew from their sources and writes what differs. One statement, so that all of it sees one snapshot: the
 * orders that it counts are exactly those whose events it takes over, and an event that arrives later is counted by its subscriber.
 * Facts that wait to be counted may be older than `since`; then the earliest of them decides.
 * @returns what differed
 */
export function refreshStatement(scope: RefreshScope, at: Date): RawBuilder<DriftedRow> {
  const writes = SUMMARIES.flatMap((summary) => [removed(scope.tenantId, summary), written(scope.tenantId, summary)]);
  return sql`
    with ${drift(scope)},
    taken as (${takenOver(scope.tenantId, scope.subscriber, at)}),
    ${sql.join(writes, sql`, `)}
    ${drifted()}`;
}

/** The same comparison, without writing. */
export function checkStatement(scope: RefreshScope): RawBuilder<DriftedRow> {
  return sql`with ${drift(scope)} ${drifted()}`;
}

const columns = (names: readonly string[], of?: string) => sql.join(names.map((name) => sql.ref(of === undefined ? name : `${of}.${name}`)));
const named = (prefix: string, { name }: Summary) => sql.id(`${prefix}_${name}`);

/** `pending`, `since`, and for each summary `fresh_*` and `drift_*`. */
function drift(scope: RefreshScope): RawBuilder<unknown> {
  const { tenantId } = scope;
  return sql`
    pending as materialized (${undelivered(tenantId, scope.subscriber, scope.eventTypes)}),
    since as materialized (
      select coalesce(date_trunc('month', least(
               ${scope.since}::date::timestamp,
               (select min(o.placed_at) from pending p join sales.orders o on o.tenant_id = ${tenantId}::uuid and o.order_id = p.object_id
                 where p.type in ('order.placed', 'order.imported', 'order.cancelled')) at time zone 'UTC',
               (select min(c.credited_at) from pending p join sales.credits c on c.tenant_id = ${tenantId}::uuid and c.credit_id = p.object_id
                 where p.type = 'credit.imported') at time zone 'UTC',
               (select min(recorded_at) from pending where type like 'license.%') at time zone 'UTC'))::date, '-infinity'::date) as day
       where ${scope.since}::date is not null
       union all
      select '-infinity'::date where ${scope.since}::date is null
    ),
    ${sql.join(SUMMARIES.flatMap((summary) => [
      sql`${named('fresh', summary)} as materialized (${summary.fromSources(tenantId)})`,
      drifting(tenantId, summary),
    ]), sql`, `)}`;
}

function drifting(tenantId: string, summary: Summary): RawBuilder<unknown> {
  const { name, keys, counts, dated } = summary;
  const pick = (of: string) => sql.join(counts.map((count) => sql`${sql.ref(`${of}.${count}`)} as ${sql.id(`${of}_${count}`)}`));
  return sql`${named('drift', summary)} as materialized (
    select ${columns(keys)}, kept.kept is not null as is_kept, fresh.wanted is not null as is_wanted, ${pick('kept')}, ${pick('fresh')}
      from (select true as kept, ${columns(keys)}, ${columns(counts)} from ${sql.table(`reporting.${name}`)}
             where tenant_id = ${tenantId}::uuid and ${sql.ref(dated)} >= (select day from since)) kept
      full join (select true as wanted, ${columns(keys)}, ${columns(counts)} from ${named('fresh', summary)}) fresh using (${columns(keys)})
     where (${columns(counts, 'kept')}) is distinct from (${columns(counts, 'fresh')}))`;
}

function removed(tenantId: string, summary: Summary): RawBuilder<unknown> {
  const same = summary.keys.map((key) => sql`${sql.ref(`old.${key}`)} = ${sql.ref(`drift.${key}`)}`);
  return sql`${named('removed', summary)} as (
    delete from ${sql.table(`reporting.${summary.name}`)} as old using ${named('drift', summary)} as drift
     where old.tenant_id = ${tenantId}::uuid and not drift.is_wanted and ${sql.join(same, sql` and `)})`;
}

function written(tenantId: string, summary: Summary): RawBuilder<unknown> {
  const { name, keys, counts } = summary;
  return sql`${named('written', summary)} as (
    insert into ${sql.table(`reporting.${name}`)} (tenant_id, ${columns(keys)}, ${columns(counts)})
    select ${tenantId}::uuid, ${columns(keys)}, ${sql.join(counts.map((count) => sql.ref(`fresh_${count}`)))}
      from ${named('drift', summary)} where is_wanted
    on conflict (tenant_id, ${columns(keys)}) do update set ${sql.join(counts.map((count) => sql`${sql.id(count)} = ${sql.ref(`excluded.${count}`)}`))})`;
}

function drifted(): RawBuilder<DriftedRow> {
  const object = (names: readonly string[], prefix = '') =>
    sql`jsonb_build_object(${sql.join(names.map((name) => sql`${sql.lit(name)}::text, ${sql.ref(`${prefix}${name}`)}`))})`;
  return sql<DriftedRow>`${sql.join(SUMMARIES.map((summary) => sql`
    select ${sql.lit(summary.name)}::text as summary, ${object(summary.keys)} as key,
           case when is_kept then ${object(summary.counts, 'kept_')} end as kept,
           case when is_wanted then ${object(summary.counts, 'fresh_')} end as counted,
           (select count(*) from pending) as "pendingEvents"
      from ${named('drift', summary)}`), sql` union all `)}`;
}
