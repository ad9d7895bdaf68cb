import { sql, type RawBuilder } from 'kysely';
import type { ReportRange, TenantStatus } from './report.contract.ts';
import { reportedAcrossTenants, type TenantFilter } from './tenants-in-reports.queries.ts';

/** What happened to licenses. */
export interface LicenseEvents {
  readonly provisioned: bigint;
  readonly activated: bigint;
  readonly deactivated: bigint;
  readonly suspended: bigint;
  readonly resumed: bigint;
  readonly expired: bigint;
}

const SUMS = sql`sum(k.provisioned)::bigint as provisioned, sum(k.activated)::bigint as activated, sum(k.deactivated)::bigint as deactivated,
  sum(k.suspended)::bigint as suspended, sum(k.resumed)::bigint as resumed, sum(k.expired)::bigint as expired`;

/** What happened to licenses by UTC day. */
export function dailyLicensesAcrossTenants({ from, to }: ReportRange, filter: TenantFilter): RawBuilder<LicenseEvents & { readonly day: string }> {
  return sql`
    select to_char(k.day, 'YYYY-MM-DD') as day, ${SUMS}
      from ${reportedAcrossTenants(filter)}
      cross join lateral (
        select k.day, ${SUMS} from reporting.daily_licenses k
         where k.tenant_id = t.tenant_id and k.day between ${from}::date and ${to}::date group by k.day
      ) k
     group by k.day order by k.day`;
}

/** What happened to licenses by tenant, the busiest first. */
export function licensesByTenantAcrossTenants(
  { from, to }: ReportRange, filter: TenantFilter, limit: number,
): RawBuilder<LicenseEvents & { readonly tenantId: string; readonly slug: string; readonly name: string; readonly status: TenantStatus }> {
  return sql`
    select t.tenant_id as "tenantId", t.slug, t.name, t.status, k.provisioned, k.activated, k.deactivated, k.suspended, k.resumed, k.expired
      from ${reportedAcrossTenants(filter)}
      cross join lateral (
        select ${SUMS} from reporting.daily_licenses k where k.tenant_id = t.tenant_id and k.day between ${from}::date and ${to}::date
      ) k
     where k.provisioned is not null
     order by k.provisioned + k.activated desc, t.name, t.tenant_id limit ${limit}`;
}

/** Licenses as they stand. */
export interface StandingRow {
  readonly active: bigint;
  readonly expiring: bigint;
  readonly expired: bigint;
  readonly suspended: bigint;
  readonly seats: bigint;
  readonly seatsUsed: bigint;
}

/** Licenses as they stand at a moment: the one figure that is counted and not kept. @param at which moment is now */
export function licenseStandingAcrossTenants(at: Date, filter: TenantFilter): RawBuilder<StandingRow> {
  const ends = (condition: RawBuilder<unknown>) => sql`count(*) filter (where l.status = 'active' and ${condition})`;
  return sql`
    select coalesce(sum(l.active), 0)::bigint as active, coalesce(sum(l.expiring), 0)::bigint as expiring, coalesce(sum(l.expired), 0)::bigint as expired,
           coalesce(sum(l.suspended), 0)::bigint as suspended, coalesce(sum(l.seats), 0)::bigint as seats, coalesce(sum(l.used), 0)::bigint as "seatsUsed"
      from ${reportedAcrossTenants(filter)}
      cross join lateral (
        select ${ends(sql`(l.expires_at is null or l.expires_at > ${at}::timestamptz)`)} as active,
               ${ends(sql`l.expires_at > ${at}::timestamptz and l.expires_at <= ${at}::timestamptz + interval '30 days'`)} as expiring,
               ${ends(sql`l.expires_at <= ${at}::timestamptz`)} as expired,
               count(*) filter (where l.status = 'suspended') as suspended,
               sum(l.seats) filter (where l.status = 'active') as seats, sum(l.seats_used) filter (where l.status = 'active') as used
          from licensing.licenses l where l.tenant_id = t.tenant_id
      ) l`;
}

/** What devices and integrators asked on one UTC day, and were told. */
export interface UsageRow { readonly day: string; readonly endpoint: string; readonly outcome: string; readonly requests: bigint }

/** Usage by day, endpoint and answer. */
export function usageAcrossTenants({ from, to }: ReportRange, filter: TenantFilter): RawBuilder<UsageRow> {
  return sql`
    select to_char(u.day, 'YYYY-MM-DD') as day, u.endpoint, u.outcome, sum(u.requests)::bigint as requests
      from ${reportedAcrossTenants(filter)}
      join reporting.usage u on u.tenant_id = t.tenant_id and u.day between ${from}::date and ${to}::date
     group by u.day, u.endpoint, u.outcome order by u.day, u.endpoint, u.outcome`;
}
