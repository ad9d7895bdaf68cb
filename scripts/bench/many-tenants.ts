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
/** Of five lines each. */
export const ORDERS_OF_THE_BIG_ONE = 10_000;

/** Fills the database as its superuser: set-based, since only what is measured needs the doors. */
export async function fillManyTenants(urls: DatabaseUrls): Promise<ManyTenants> {
  const admin = await connectUnfenced(urls.admin);
  try {
    const big = await fill(PRODUCTS_OF_THE_BIG_ONE);
    const all = [big];
    for (let other = 0; other < OTHER_TENANTS; other += 1) all.push(await fill(PRODUCTS_OF_OTHERS));
    await fillOrders(big);
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
    await admin.query("insert into customers.companies (tenant_id, company_id, name) values ($1, $2, 'Bench')", [tenantId, companyId]);
    await admin.query(
      "insert into inventory.locations (tenant_id, location_id, name, is_default) values ($1, $2, 'Main', true)", [tenantId, locationId]);
    const { rows } = await admin.query<{ productId: string; nameLower: string }>(
      `insert into catalog.products (tenant_id, sku, name, status)
       select $1, 'SKU-' || n, md5(n::text) || ' lantern ' || n, 'published' from generate_series(1, $2::int) n
       returning product_id as "productId", name_lower as "nameLower"`, [tenantId, products]);
    await admin.query(
      `with list as (insert into catalog.price_lists (tenant_id, name, currency, is_default) values ($1, 'Standard', 'GBP', true)
                     returning tenant_id, price_list_id)
       insert into catalog.prices (tenant_id, price_list_id, product_id, price_minor)
       select p.tenant_id, l.price_list_id, p.product_id, 100 + length(p.sku)
         from catalog.products p join list l using (tenant_id)`, [tenantId]);
    await admin.query(
      `insert into inventory.stock_levels (tenant_id, product_id, location_id, on_hand)
       select tenant_id, product_id, $2, 1000000 from catalog.products where tenant_id = $1`, [tenantId, locationId]);
    return { tenantId, slug, companyId, userId, locationId, products: rows };
  }

  /**
   * Statements are planned once and kept: planned beside an empty table, they would stay wrong while it fills. Codes begin with Z, which
   * the random hexadecimal ones of the naive side never do.
   */
  async function fillOrders({ tenantId, companyId, userId }: TenantRows): Promise<void> {
    await admin.query(
      `with placed as (
         insert into sales.orders
           (tenant_id, code, company_id, placed_by, currency, line_count, net_minor, total_minor, placed_at)
         select $1, upper('Z' || lpad(to_hex(n / 65536), 3, '0') || '-' || lpad(to_hex(n % 65536), 4, '0')), $2, $3, 'GBP', 5, 5000, 5000, now()
           from generate_series(1, $4::int) n
         returning order_id
       ), chosen as (
         select product_id, row_number() over () as nth from (select product_id from catalog.products where tenant_id = $1 limit 5) p
       )
       insert into sales.order_lines
         (tenant_id, order_id, line_no, company_id, product_id, sku, name, kind, quantity, unit_price_minor, total_minor)
       select $1, o.order_id, c.nth, $2, c.product_id, 'SKU', 'Name', 'goods', 10, 100, 1000 from placed o cross join chosen c`,
      [tenantId, companyId, userId, ORDERS_OF_THE_BIG_ONE]);
  }
}
