import { sql, type RawBuilder } from 'kysely';

/** What became of one row. */
export interface UpsertedProduct {
  readonly sku: string;
  readonly productId: string;
  readonly outcome: 'created' | 'changed' | 'unchanged';
}

/**
 * Inserts or renames one product per row, and publishes those that are for sale; the others begin as drafts and keep whatever
 * status they were given since. A row that says what is there already is not written.
 */
export function upsertImportedProducts(
  tenantId: string, rows: readonly { sku: string; name: string; forSale: boolean }[], at: Date,
): RawBuilder<UpsertedProduct> {
  return sql`
    with wanted as (
      select r.sku, r.name, r.for_sale
        from unnest(${rows.map((row) => row.sku)}::text[], ${rows.map((row) => row.name)}::text[],
                    ${rows.map((row) => row.forSale)}::boolean[])
          as r (sku, name, for_sale)
    ), written as (
      insert into catalog.products (tenant_id, sku, name, status)
      select ${tenantId}::uuid, sku, name, case when for_sale then 'published' else 'draft' end from wanted
      on conflict (tenant_id, sku) do update
         set name = excluded.name, version = products.version + 1, updated_at = ${at},
             status = case when excluded.status = 'published' then excluded.status else products.status end
       where products.name <> excluded.name or (excluded.status = 'published' and products.status <> excluded.status)
      returning sku, product_id, case when old.product_id is null then 'created' else 'changed' end as outcome
    )
    select sku, product_id as "productId", outcome from written
    union all
    select p.sku, p.product_id, 'unchanged'
      from wanted join catalog.products p on p.tenant_id = ${tenantId} and p.sku = wanted.sku
     where not exists (select from written where written.sku = wanted.sku)`;
}

/** The price of one piece in a list; tiers of higher quantities stay. Answers with the products whose price was not this one. */
export function upsertImportedPrices(
  tenantId: string, priceListId: string, rows: readonly { productId: string; priceMinor: bigint }[],
): RawBuilder<{ productId: string }> {
  return sql`
    insert into catalog.prices (tenant_id, price_list_id, product_id, minimum_quantity, price_minor)
    select ${tenantId}::uuid, ${priceListId}::uuid, r.product_id, 1, r.price_minor
      from unnest(${rows.map((row) => row.productId)}::uuid[], ${rows.map((row) => row.priceMinor.toString())}::bigint[])
        as r (product_id, price_minor)
    on conflict (tenant_id, product_id, price_list_id, minimum_quantity) do update set price_minor = excluded.price_minor
       where prices.price_minor <> excluded.price_minor
    returning product_id as "productId"`;
}

/** Products by SKU, in the case it was given. */
export function selectProductsBySku(
  tenantId: string, skus: readonly string[],
): RawBuilder<{ sku: string; productId: string; name: string; kind: 'goods' | 'licensed' }> {
  return sql`
    select sku, product_id as "productId", name, kind
      from catalog.products
     where tenant_id = ${tenantId} and sku = any (${[...skus]}::text[])`;
}
