import { randomUUID } from 'node:crypto';
import type { DatabaseUrls } from '@entrepot/db/prepare';
import { connectUnfenced } from '@entrepot/postgres/unfenced';

/** A tenant with many rows beside many smaller ones. */
export interface ManyTenants {
  readonly big: TenantRows;
  readonly all: readonly TenantRows[];
}

export interface TenantRows {
  readonly tenantId: string;
  readonly slug: string;
  readonly companyId: string;
  readonly userId: string;
  readonly locationId: string;
  readonly products: readonly { readonly productId: string; readonly nameLower: string }[];
}

const OTHER_TENANTS = 200;
const PRODUCTS_OF_THE_BIG_ONE = 20_000;
const PRODUCTS_OF_OTHERS = 100;

/** Fills the database as its superuser: set-based, since only what is measured needs the doors. */
export async function fillManyTenants(urls: DatabaseUrls): Promise<ManyTenants> {
  const admin = await connectUnfenced(urls.admin);
  try {
    const big = await fill(PRODUCTS_OF_THE_BIG_ONE);
    const all = [big];
    for (let other = 0; other < OTHER_TENANTS; other += 1) all.push(await fill(PRODUCTS_OF_OTHERS));
    await admin.query('vacuum analyze');
    return { big, all };
  } finally {
    await admin.end();
  }

  async function fill(products: number): Promise<TenantRows> {
    const [tenantId, companyId, userId, locationId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const slug = `bench-${tenantId.slice(0, 13)}`;
    await admin.query(
      `with tenant as (insert into tenancy.tenants (tenant_id, slug, name, currency, locale, time_zone)
                       values ($1::uuid, $2::text, $2::text, 'GBP', 'en-GB', 'Europe/London') returning tenant_id)
       insert into tenancy.routes (tenant_id, kind, value) select tenant_id, 'slug', $2::text from tenant`, [tenantId, slug]);
    await admin.query('insert into customers.companies (tenant_id, company_id, name) values ($1, $2, $3)', [tenantId, companyId, 'Bench']);
    await admin.query("insert into inventory.locations (tenant_id, location_id, name, is_default) values ($1, $2, 'Main', true)", [tenantId, locationId]);
    const { rows } = await admin.query<{ productId: string; nameLower: string }>(
      `insert into catalog.products (tenant_id, sku, name, status)
       select $1, 'SKU-' || n, md5(n::text) || ' lantern ' || n, 'published' from generate_series(1, $2::int) n
       returning product_id as "productId", name_lower as "nameLower"`, [tenantId, products]);
    await admin.query(
      `with list as (insert into catalog.price_lists (tenant_id, name, currency, is_default) values ($1, 'Standard', 'GBP', true)
                     returning tenant_id, price_list_id)
       insert into catalog.prices (tenant_id, price_list_id, product_id, price_minor)
       select p.tenant_id, l.price_list_id, p.product_id, 100 + length(p.sku) from catalog.products p join list l using (tenant_id)`, [tenantId]);
    await admin.query(
      `insert into inventory.stock_levels (tenant_id, product_id, location_id, on_hand)
       select tenant_id, product_id, $2, 1000000 from catalog.products where tenant_id = $1`, [tenantId, locationId]);
    return { tenantId, slug, companyId, userId, locationId, products: rows };
  }
}
