import { query } from '@entrepot/postgres';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';

interface NewTenant {
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** The definer function that alone creates tenants; the id is the one in the context. */
export function provision({ slug, name, trade, currency, locale, timeZone }: NewTenant) {
  return sql<{ tenantId: string }>`select tenancy.provision(${slug}, ${name}, ${trade}, ${currency}, ${locale}, ${timeZone}) as "tenantId"`;
}

export function selectTenant(tenantId: string) {
  return query.selectFrom('tenancy.tenants').where('tenant_id', '=', tenantId)
    .select(['tenant_id as tenantId', 'slug', 'name', 'trade', 'currency', 'locale', 'time_zone as timeZone',
      'accent_color as accentColor', 'sender_address as senderAddress', 'status']);
}

/** A tenant with what is switched differently from its default, as the door needs it: one statement. */
export function selectRoutedTenant(tenantId: string) {
  return selectTenant(tenantId).select((eb) => [
    jsonArrayFrom(eb.selectFrom('tenancy.flags').select(['code', 'enabled']).where('tenant_id', '=', tenantId)).as('flags'),
  ]);
}

export function updateTenant(tenantId: string, changes: {
  name?: string | undefined; trade?: string | undefined; locale?: string | undefined; timeZone?: string | undefined;
  accentColor?: string | undefined; senderAddress?: string | undefined;
}) {
  const { name, trade, locale, timeZone, accentColor, senderAddress } = changes;
  return query.updateTable('tenancy.tenants')
    .set({
      ...name !== undefined && { name },
      ...trade !== undefined && { trade },
      ...locale !== undefined && { locale },
      ...timeZone !== undefined && { time_zone: timeZone },
      ...accentColor !== undefined && { accent_color: accentColor },
      ...senderAddress !== undefined && { sender_address: senderAddress },
    })
    .where('tenant_id', '=', tenantId);
}

export function insertRoute(tenantId: string, kind: string, value: string) {
  return query.insertInto('tenancy.routes').values({ tenant_id: tenantId, kind, value });
}

export function selectTenantName(tenantId: string) {
  return query.selectFrom('tenancy.tenants').select('name').where('tenant_id', '=', tenantId);
}

/** Changes the status if it is still what the person saw. */
export function updateTenantStatus(tenantId: string, from: string, to: string, reason: string) {
  return query.updateTable('tenancy.tenants').set({ status: to, status_reason: reason })
    .where('tenant_id', '=', tenantId).where('status', '=', from);
}
