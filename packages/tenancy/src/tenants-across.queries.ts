import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/** Tenants with their plan, newest first; the platform's own is none. `text` is part of a name, or the beginning of a slug. */
export function tenantsAcrossTenants(filter: {
  text?: string | undefined; status?: string | undefined; planCode?: string | undefined; before?: string | undefined; limit: number;
}) {
  let rows = query.selectFrom('tenancy.tenants as t')
    .leftJoin('tenancy.subscriptions as s', 's.tenant_id', 't.tenant_id')
    .select(['t.tenant_id as tenantId', 't.slug', 't.name', 't.trade', 't.currency', 't.status', 't.created_at as createdAt',
      's.plan_code as planCode', 's.plan_name as planName'])
    .where('t.tenant_id', '!=', PLATFORM_TENANT_ID).orderBy('t.tenant_id', 'desc').limit(filter.limit);
  const { text, status, planCode, before } = filter;
  if (text !== undefined) {
    // Not a pattern: what people type may hold % and _.
    rows = rows.where(sql<boolean>`(position(lower(${text}) in lower(t.name)) > 0 or starts_with(t.slug, lower(${text})))`);
  }
  if (status !== undefined) rows = rows.where('t.status', '=', status);
  if (planCode !== undefined) rows = planCode === '' ? rows.where('s.plan_code', 'is', null) : rows.where('s.plan_code', '=', planCode);
  return before === undefined ? rows : rows.where('t.tenant_id', '<', before);
}

/** How many tenants there are in each status. */
export function tenantCountsAcrossTenants() {
  return query.selectFrom('tenancy.tenants').select((eb) => ['status', eb.fn.countAll<bigint>().as('tenants')])
    .where('tenant_id', '!=', PLATFORM_TENANT_ID).groupBy('status');
}

/** One tenant as staff see it. */
export function tenantAcrossTenants(tenantId: string) {
  return query.selectFrom('tenancy.tenants as t')
    .leftJoin('tenancy.subscriptions as s', 's.tenant_id', 't.tenant_id')
    .select(['t.tenant_id as tenantId', 't.slug', 't.name', 't.trade', 't.currency', 't.locale', 't.time_zone as timeZone', 't.status',
      't.status_reason as statusReason', 't.created_at as createdAt', 's.plan_id as planId', 's.plan_code as planCode',
      's.plan_name as planName', 's.since', 's.members', 's.products', 's.orders_per_month as ordersPerMonth', 's.licenses',
      's.validations_per_month as validationsPerMonth'])
    .where('t.tenant_id', '=', tenantId).where('t.tenant_id', '!=', PLATFORM_TENANT_ID);
}

export function flagsAcrossTenants(tenantId: string) {
  return query.selectFrom('tenancy.flags').select(['code', 'enabled']).where('tenant_id', '=', tenantId);
}

export function tenantNamesAcrossTenants(tenantIds: readonly string[]) {
  return query.selectFrom('tenancy.tenants').select(['tenant_id as tenantId', 'slug', 'name'])
    .where('tenant_id', '=', sql<string>`any(${[...tenantIds]}::uuid[])`);
}
