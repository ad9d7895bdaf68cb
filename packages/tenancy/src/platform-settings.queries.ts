import type { JsonValue } from '@entrepot/kernel';
import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

export function selectPlatformSettings(tenantId: string) {
  return query.selectFrom('tenancy.platform_settings').select(['key', 'value']).where('tenant_id', '=', tenantId);
}

export function upsertPlatformSetting(tenantId: string, key: string, value: JsonValue, at: Date) {
  const json = sql<JsonValue>`${JSON.stringify(value)}::jsonb`;
  return query.insertInto('tenancy.platform_settings').values({ tenant_id: tenantId, key, value: json, changed_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doUpdateSet({ value: json, changed_at: at }));
}
