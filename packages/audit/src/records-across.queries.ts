import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** A record and whose trail it stands in. */
export interface RecordOfTenant {
  tenantId: string;
  recordId: string;
  recordedAt: Date;
  actorKind: string;
  actorId: string | null;
  actorLabel: string;
  action: string;
  objectType: string;
  objectId: string;
  objectLabel: string;
  before: unknown;
  after: unknown;
  requestId: string;
}

/** What narrows a search; `before` is where the page before ended. */
export interface RecordsFilter {
  tenantId?: string | undefined;
  action?: string | undefined;
  objectType?: string | undefined;
  objectId?: string | undefined;
  actorId?: string | undefined;
  label?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  before?: { recordId: string; tenantId: string } | undefined;
  limit: number;
}

/**
 * Who has a trail, each found by one step in the primary key: no index leads with anything but the tenant, so a page over all tenants
 * is the newest few of each, merged.
 */
const tenantsWithTrailAcrossTenants = (only: string | undefined): RawBuilder<unknown> => only === undefined
  ? sql`with recursive tenants (tenant_id) as (
      (select tenant_id from audit.records order by tenant_id limit 1)
      union all
      select (select next.tenant_id from audit.records next where next.tenant_id > tenants.tenant_id order by next.tenant_id limit 1)
        from tenants where tenants.tenant_id is not null
    )`
  : sql`with tenants (tenant_id) as (select ${only}::uuid)`;

const SLACK_MS = 60_000;

/**
 * The least id that a record of this time can have, so that a search over the last days reads the last days only. PostgreSQL makes the
 * id, of version 7, within the transaction whose start is the record's time; a minute of slack is twice as long as a transaction may take.
 */
function idsFrom(from: Date): string {
  const hex = Math.max(0, from.getTime() - SLACK_MS).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** A page of the trails of all tenants, newest first. */
export function selectRecordsAcrossTenants(filter: RecordsFilter): RawBuilder<RecordOfTenant> {
  const { before } = filter;
  const conditions: RawBuilder<SqlBool>[] = [
    sql`r.tenant_id = t.tenant_id`,
    ...filter.action === undefined ? [] : [sql<SqlBool>`r.action = ${filter.action}`],
    ...filter.objectType === undefined ? [] : [sql<SqlBool>`r.object_type = ${filter.objectType}`],
    ...filter.objectId === undefined ? [] : [sql<SqlBool>`r.object_id = ${filter.objectId}::uuid`],
    ...filter.actorId === undefined ? [] : [sql<SqlBool>`r.actor_id = ${filter.actorId}::uuid`],
    // position() and not LIKE: a label has no wildcards.
    ...filter.label === undefined
      ? [] : [sql<SqlBool>`position(lower(${filter.label}) in lower(r.actor_label || ' ' || r.object_label)) > 0`],
    ...filter.from === undefined ? [] : [sql<SqlBool>`r.recorded_at >= ${filter.from} and r.record_id >= ${idsFrom(filter.from)}::uuid`],
    ...filter.to === undefined ? [] : [sql<SqlBool>`r.recorded_at < ${filter.to}`],
    ...before === undefined ? [] : [sql<SqlBool>`(r.record_id, r.tenant_id) < (${before.recordId}::uuid, ${before.tenantId}::uuid)`],
  ];
  return sql<RecordOfTenant>`${tenantsWithTrailAcrossTenants(filter.tenantId)}
    select p.tenant_id as "tenantId", p.record_id as "recordId", p.recorded_at as "recordedAt", p.actor_kind as "actorKind",
           p.actor_id as "actorId", p.actor_label as "actorLabel", p.action, p.object_type as "objectType", p.object_id as "objectId",
           p.object_label as "objectLabel", p.before, p.after, p.request_id as "requestId"
      from tenants t cross join lateral (
        select r.tenant_id, r.record_id, r.recorded_at, r.actor_kind, r.actor_id, r.actor_label, r.action, r.object_type, r.object_id,
               r.object_label, r.before, r.after, r.request_id
          from audit.records r where ${sql.join(conditions, sql` and `)}
         order by r.record_id desc limit ${filter.limit}
      ) p
     order by p.record_id desc, p.tenant_id desc limit ${filter.limit}`;
}

/** One tenant's trail: how far it is sealed, and what the newest walk found. */
export interface TrailOfTenant {
  tenantId: string;
  batches: number | null;
  sealedAt: Date | null;
  verifiedAt: Date | null;
  verifiedBatches: number | null;
  records: bigint | null;
  state: string | null;
  findingCount: number | null;
  findings: unknown;
}

/** A page of tenants in the order of their ids. @param state narrows to those whose newest walk ended so */
export function selectTrailStatusAcrossTenants(
  filter: { state?: string | undefined; afterTenantId?: string | undefined; limit: number },
): RawBuilder<TrailOfTenant> {
  const after = filter.afterTenantId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`t.tenant_id > ${filter.afterTenantId}::uuid`;
  const state = filter.state === undefined ? sql<SqlBool>`true` : sql<SqlBool>`v.state = ${filter.state}`;
  return sql<TrailOfTenant>`${tenantsWithTrailAcrossTenants(undefined)}
    select t.tenant_id as "tenantId", s.batch_no as batches, s.sealed_at as "sealedAt", v.verified_at as "verifiedAt",
           v.batches as "verifiedBatches", v.records, v.state, v.finding_count as "findingCount", v.findings
      from tenants t
      left join lateral (select batch_no, sealed_at from audit.seals where tenant_id = t.tenant_id order by batch_no desc limit 1) s on true
      left join lateral (select verified_at, batches, records, state, finding_count, findings from audit.verifications
                          where tenant_id = t.tenant_id order by verification_id desc limit 1) v on true
     where t.tenant_id is not null and ${after} and ${state}
     order by t.tenant_id limit ${filter.limit}`;
}
