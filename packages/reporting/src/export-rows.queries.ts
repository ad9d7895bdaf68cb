import { sql, type RawBuilder } from 'kysely';
import type { ReportRange } from './report.contract.ts';
import { reportedAcrossTenants, type TenantFilter } from './tenants-in-reports.queries.ts';

/** A row of the daily figures, with the tenant as people know it. */
export interface DailyExportRow {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly status: string;
  readonly day: string;
  readonly currency: string;
  readonly country: string;
  readonly orders: bigint;
  readonly revenueMinor: bigint;
  readonly cancelledOrders: bigint;
  readonly cancelledMinor: bigint;
  readonly credits: bigint;
  readonly creditedMinor: bigint;
}

/** A page of daily figures in the order of their key. @param after the last row of the page before */
export function dailyRowsAcrossTenants(
  { from, to }: ReportRange, filter: TenantFilter & { readonly currency?: string | undefined }, after: DailyExportRow | undefined, limit: number,
): RawBuilder<DailyExportRow> {
  return sql`
    select k.tenant_id as "tenantId", t.slug, t.name, t.status, to_char(k.day, 'YYYY-MM-DD') as day, k.currency, k.country,
           k.orders - k.cancelled_orders as orders, k.net_minor - k.cancelled_minor - k.credited_minor as "revenueMinor",
           k.cancelled_orders as "cancelledOrders", k.cancelled_minor as "cancelledMinor", k.credits, k.credited_minor as "creditedMinor"
      from reporting.daily_orders k join ${reportedAcrossTenants(filter)} on t.tenant_id = k.tenant_id
     where k.day between ${from}::date and ${to}::date
       and (${filter.currency ?? null}::text is null or k.currency = ${filter.currency ?? null}::text)
       and (${after?.tenantId ?? null}::uuid is null or (k.tenant_id, k.day, k.currency, k.country)
            > (${after?.tenantId ?? null}::uuid, ${after?.day ?? null}::date, ${after?.currency ?? null}::text, ${after?.country ?? null}::text))
     order by k.tenant_id, k.day, k.currency, k.country limit ${limit}`;
}

/** How many rows of daily figures there are. */
export function dailyCountAcrossTenants(
  { from, to }: ReportRange, filter: TenantFilter & { readonly currency?: string | undefined },
): RawBuilder<{ count: bigint }> {
  return sql`
    select count(*) as count from reporting.daily_orders k join ${reportedAcrossTenants(filter)} on t.tenant_id = k.tenant_id
     where k.day between ${from}::date and ${to}::date
       and (${filter.currency ?? null}::text is null or k.currency = ${filter.currency ?? null}::text)`;
}

/** What happened to the licenses of one product of a tenant on one day. */
export interface LicenseExportRow {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly status: string;
  readonly day: string;
  readonly productId: string;
  readonly sku: string;
  readonly product: string;
  readonly provisioned: bigint;
  readonly activated: bigint;
  readonly deactivated: bigint;
  readonly suspended: bigint;
  readonly resumed: bigint;
  readonly expired: bigint;
}

/** A page of license activity in the order of its key. @param after the last row of the page before */
export function licenseRowsAcrossTenants(
  { from, to }: ReportRange, filter: TenantFilter, after: LicenseExportRow | undefined, limit: number,
): RawBuilder<LicenseExportRow> {
  return sql`
    select k.tenant_id as "tenantId", t.slug, t.name, t.status, to_char(k.day, 'YYYY-MM-DD') as day, k.product_id as "productId", p.sku, p.name as product,
           k.provisioned, k.activated, k.deactivated, k.suspended, k.resumed, k.expired
      from reporting.daily_licenses k join ${reportedAcrossTenants(filter)} on t.tenant_id = k.tenant_id
      join catalog.products p on p.tenant_id = k.tenant_id and p.product_id = k.product_id
     where k.day between ${from}::date and ${to}::date
       and (${after?.tenantId ?? null}::uuid is null or (k.tenant_id, k.day, k.product_id)
            > (${after?.tenantId ?? null}::uuid, ${after?.day ?? null}::date, ${after?.productId ?? null}::uuid))
     order by k.tenant_id, k.day, k.product_id limit ${limit}`;
}

/** How many rows of license activity there are. */
export function licenseCountAcrossTenants({ from, to }: ReportRange, filter: TenantFilter): RawBuilder<{ count: bigint }> {
  return sql`
    select count(*) as count from reporting.daily_licenses k join ${reportedAcrossTenants(filter)} on t.tenant_id = k.tenant_id
     where k.day between ${from}::date and ${to}::date`;
}
