import { sql, type RawBuilder } from 'kysely';
import type { OrdersAcrossTenantsInput } from './orders-across-tenants.contract.ts';

/** An order behind a figure. */
export interface ReportedOrderRow {
  readonly orderId: string;
  readonly code: string;
  readonly companyName: string;
  readonly country: string;
  readonly status: 'placed' | 'confirmed' | 'shipped' | 'cancelled';
  readonly currency: string;
  readonly netMinor: bigint;
  readonly lineCount: number;
  readonly placedAt: Date;
  /** As PostgreSQL has it: a Date knows no microseconds, and a page must go on where the last one ended. */
  readonly placedAtText: string;
}

type Filter = Omit<OrdersAcrossTenantsInput, 'cursor' | 'limit'>;

function matchingAcrossTenants({ tenantId, from, to, country, kind, currency }: Filter): RawBuilder<unknown> {
  return sql`o.tenant_id = ${tenantId}::uuid
    and o.placed_at >= ${from}::date::timestamp at time zone 'UTC' and o.placed_at < (${to}::date + 1)::timestamp at time zone 'UTC'
    and (${country ?? null}::text is null or o.country = ${country ?? null}::text)
    and (${currency ?? null}::text is null or o.currency = ${currency ?? null}::text)
    and (${kind ?? null}::text is null or exists (
      select from sales.order_lines l where l.tenant_id = o.tenant_id and l.order_id = o.order_id and l.kind = ${kind ?? null}::text))`;
}

/** A page of the orders of one tenant, oldest first. @param after moment and id of the last one shown */
export function ordersPageAcrossTenants(
  filter: Filter, after: { readonly placedAt: string; readonly orderId: string } | undefined, limit: number,
): RawBuilder<ReportedOrderRow> {
  return sql`
    select o.order_id as "orderId", o.code, c.name as "companyName", o.country, o.status, o.currency, o.net_minor as "netMinor",
           o.line_count as "lineCount", o.placed_at as "placedAt", to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "placedAtText"
      from sales.orders o
      join customers.companies c on c.tenant_id = o.tenant_id and c.company_id = o.company_id
     where ${matchingAcrossTenants(filter)}
       and (${after?.placedAt ?? null}::timestamptz is null
            or (o.placed_at, o.order_id) > (${after?.placedAt ?? null}::timestamptz, ${after?.orderId ?? null}::uuid))
     order by o.placed_at, o.order_id limit ${limit}`;
}

/** How many orders there are behind a figure. */
export function orderCountAcrossTenants(filter: Filter): RawBuilder<{ count: bigint }> {
  return sql`select count(*) as count from sales.orders o where ${matchingAcrossTenants(filter)}`;
}
