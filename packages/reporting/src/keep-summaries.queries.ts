import { sql, type RawBuilder } from 'kysely';

/** Whether anything of the tenant was ever counted. */
export function anythingCounted(tenantId: string): RawBuilder<{ counted: boolean }> {
  return sql`select exists (select from reporting.daily_orders o where o.tenant_id = ${tenantId}::uuid)
                 or exists (select from reporting.daily_licenses l where l.tenant_id = ${tenantId}::uuid) as counted`;
}

/** Makes the partitions of usage that will be needed and drops those older than wanted. The database does it, and only with a date and a number. */
export function rotateUsagePartitions(at: Date, keepMonths: number): RawBuilder<{ changed: number }> {
  return sql`select reporting.rotate_usage_partitions((${at}::timestamptz at time zone 'UTC')::date, ${keepMonths}::integer) as changed`;
}
