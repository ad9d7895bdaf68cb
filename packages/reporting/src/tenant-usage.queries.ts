import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/** @param monthStart the first day of the month in UTC */
export function tenantUsageAcrossTenants(tenantId: string, monthStart: Date) {
  const day = sql<Date>`${monthStart.toISOString().slice(0, 10)}::date`;
  return query.selectNoFrom((eb) => [
    eb.selectFrom('identity.memberships').select((count) => count.fn.countAll<bigint>().as('n')).where('tenant_id', '=', tenantId).as('members'),
    eb.selectFrom('catalog.products').select((count) => count.fn.countAll<bigint>().as('n'))
      .where('tenant_id', '=', tenantId).where('status', '!=', 'archived').as('products'),
    eb.selectFrom('reporting.daily_orders').select(sql<bigint>`coalesce(sum(orders - cancelled_orders), 0)::bigint`.as('n'))
      .where('tenant_id', '=', tenantId).where('day', '>=', day).as('ordersPerMonth'),
    eb.selectFrom('licensing.licenses').select((count) => count.fn.countAll<bigint>().as('n'))
      .where('tenant_id', '=', tenantId).where('status', '!=', 'revoked').as('licenses'),
    eb.selectFrom('reporting.usage').select(sql<bigint>`coalesce(sum(requests), 0)::bigint`.as('n'))
      .where('tenant_id', '=', tenantId).where('day', '>=', day).where('endpoint', '=', 'licenses.validate').as('validationsPerMonth'),
  ]);
}
