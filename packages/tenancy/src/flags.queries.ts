import { query } from '@entrepot/postgres';

/** What is switched differently from its default for a tenant. */
export function selectFlags(tenantId: string) {
  return query.selectFrom('tenancy.flags').select(['code', 'enabled']).where('tenant_id', '=', tenantId);
}

export function upsertFlag(tenantId: string, code: string, enabled: boolean, at: Date) {
  return query.insertInto('tenancy.flags').values({ tenant_id: tenantId, code, enabled, changed_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'code']).doUpdateSet({ enabled, changed_at: at }));
}

export function deleteFlag(tenantId: string, code: string) {
  return query.deleteFrom('tenancy.flags').where('tenant_id', '=', tenantId).where('code', '=', code);
}
