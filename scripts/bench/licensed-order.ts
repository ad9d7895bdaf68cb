import { openDoors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { issueLicensedOrder } from '@entrepot/licensing/testing';
import type { DatabaseUrls } from '@entrepot/db/prepare';

/** A tenant of its own with issued licenses of plenty of seats, and their keys in clear. */
export async function layLicenses(urls: DatabaseUrls, quantity: number): ReturnType<typeof issueLicensedOrder> {
  const admin = await connectUnfenced(urls.admin);
  const workerDoors = openDoors({ connectionString: urls.jobs });
  const superuser = async <R>(sql: string, values: readonly unknown[] = []): Promise<R[]> =>
    (await admin.query(sql, [...values])).rows as R[];
  try {
    return await issueLicensedOrder({ superuser, createTenant }, workerDoors, { quantity, seats: 1_000 });
  } finally {
    await Promise.all([admin.end(), workerDoors.close()]);
  }

  async function createTenant() {
    const slug = `bench-licenses-${quantity}-${Date.now().toString(36)}`;
    const facts = { name: slug, currency: 'GBP', locale: 'en-GB', timeZone: 'Europe/London' };
    const [row] = await superuser<{ tenantId: string }>(
      `with tenant as (
         insert into tenancy.tenants (slug, name, currency, locale, time_zone) values ($1, $1, $2, $3, $4) returning tenant_id
       ), route as (insert into tenancy.routes (tenant_id, kind, value) select tenant_id, 'slug', $1 from tenant)
       select tenant_id as "tenantId" from tenant`, [slug, facts.currency, facts.locale, facts.timeZone]);
    if (!row) throw new Error('the tenant was not made');
    return { tenantId: row.tenantId, slug, ...facts };
  }
}
