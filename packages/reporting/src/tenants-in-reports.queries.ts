import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { sql, type RawBuilder } from 'kysely';
import type { TenantStatus } from './report.contract.ts';

/** Which tenants a report is about. The platform's own is about nothing. */
export interface TenantFilter {
  readonly tenantId?: string | undefined;
  readonly status?: TenantStatus | undefined;
}

/** A part of a statement: the tenants of a report, as `t`. Summaries are then read tenant by tenant, by their key. */
export function reportedAcrossTenants({ tenantId, status }: TenantFilter): RawBuilder<unknown> {
  return sql`(
    select t.tenant_id, t.slug, t.name, t.status from tenancy.tenants t
     where t.tenant_id <> ${PLATFORM_TENANT_ID}::uuid
       and (${tenantId ?? null}::uuid is null or t.tenant_id = ${tenantId ?? null}::uuid)
       and (${status ?? null}::text is null or t.status = ${status ?? null}::text)
  ) t`;
}

/** A tenant by its id. */
export interface TenantRow {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly status: TenantStatus;
  readonly statusReason: string;
  readonly currency: string;
  readonly createdAt: Date;
}

/** One tenant; none for the platform's own. */
export function tenantAcrossTenants(tenantId: string): RawBuilder<TenantRow> {
  return sql`
    select t.tenant_id as "tenantId", t.slug, t.name, t.status, t.status_reason as "statusReason", t.currency, t.created_at as "createdAt"
      from tenancy.tenants t where t.tenant_id = ${tenantId}::uuid and t.tenant_id <> ${PLATFORM_TENANT_ID}::uuid`;
}

/** How many tenants are in which state. */
export function tenantStatesAcrossTenants(): RawBuilder<{ status: TenantStatus; count: bigint }> {
  return sql`select t.status, count(*) as count from ${reportedAcrossTenants({})} group by t.status`;
}
