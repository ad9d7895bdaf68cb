import { randomBytes } from 'node:crypto';

/** What a test may decide about its tenant. */
export interface NewTenant {
  /** ISO 4217. */
  currency?: string;
  /** BCP 47. */
  locale?: string;
  /** IANA name. */
  timeZone?: string;
}

export interface TestTenant extends Required<NewTenant> {
  tenantId: string;
  slug: string;
  name: string;
}

type Superuser = <R>(sql: string, values?: readonly unknown[]) => Promise<R[]>;

/**
 * Makes a tenant with a slug of its own. Each test makes its own tenants and cleans nothing.
 * @param superuser how to reach past the fence: a tenant that nobody serves yet has no member to make it.
 * @param wanted the tenant's money, language and clock; EUR, en-GB, Europe/Paris by default.
 */
export async function createTenant(superuser: Superuser, wanted: NewTenant = {}): Promise<TestTenant> {
  const { currency = 'EUR', locale = 'en-GB', timeZone = 'Europe/Paris' } = wanted;
  const slug = `t-${randomBytes(8).toString('hex')}`;
  const name = `Tenant ${slug}`;
  const [row] = await superuser<{ tenantId: string }>(
    `with tenant as (
       insert into tenancy.tenants (slug, name, currency, locale, time_zone) values ($1, $2, $3, $4, $5) returning tenant_id
     ), route as (
       insert into tenancy.routes (tenant_id, kind, value) select tenant_id, 'slug', $1 from tenant
     )
     select tenant_id as "tenantId" from tenant`,
    [slug, name, currency, locale, timeZone],
  );
  if (!row) throw new Error('the tenant was not made');
  return { tenantId: row.tenantId, slug, name, currency, locale, timeZone };
}
