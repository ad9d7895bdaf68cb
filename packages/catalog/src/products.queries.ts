import { query } from '@entrepot/postgres';
import { sql } from 'kysely';
import type { ProductKind, ProductStatus } from './product.contract.ts';

interface Fields {
  readonly sku: string;
  readonly name: string;
  readonly brand: string;
  readonly description: string;
  readonly unit: string;
  readonly minimumQuantity: number;
  readonly quantityStep: number;
  readonly costMinor: number | null;
}

const columnsOf = (fields: Fields) => ({
  sku: fields.sku,
  name: fields.name,
  brand: fields.brand,
  description: fields.description,
  unit: fields.unit,
  minimum_quantity: fields.minimumQuantity,
  quantity_step: fields.quantityStep,
  cost_minor: fields.costMinor === null ? null : BigInt(fields.costMinor),
});

/** A new draft; no row when the SKU is taken. */
export function insertProduct(tenantId: string, productId: string, fields: Fields & { readonly kind: ProductKind }) {
  return query.insertInto('catalog.products')
    .values({ tenant_id: tenantId, product_id: productId, kind: fields.kind, ...columnsOf(fields) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'sku']).doNothing());
}

/** The stored fields, held until the transaction ends, so that what the trail calls "before" is what was there. */
export function lockProduct(tenantId: string, productId: string) {
  return query.selectFrom('catalog.products')
    .select(['product_id as productId', 'sku', 'name', 'brand', 'description', 'unit', 'minimum_quantity as minimumQuantity',
      'quantity_step as quantityStep', 'cost_minor as costMinor', 'status', 'kind', 'version'])
    .where('tenant_id', '=', tenantId).where('product_id', '=', productId)
    .forUpdate();
}

/** All fields as they shall be; the version counts up. */
export function updateProductRow(tenantId: string, productId: string, fields: Fields, at: Date) {
  return query.updateTable('catalog.products')
    .set({ ...columnsOf(fields), version: sql`version + 1`, updated_at: at })
    .where('tenant_id', '=', tenantId).where('product_id', '=', productId);
}

/** Another status; the version counts up. */
export function updateProductStatus(tenantId: string, productId: string, status: ProductStatus, at: Date) {
  return query.updateTable('catalog.products')
    .set({ status, version: sql`version + 1`, updated_at: at })
    .where('tenant_id', '=', tenantId).where('product_id', '=', productId);
}

/** One row when the default price list prices the product. */
export function defaultPriceOf(tenantId: string, productId: string) {
  return query.selectFrom('catalog.prices as t')
    .innerJoin('catalog.price_lists as l', (join) => join
      .onRef('l.tenant_id', '=', 't.tenant_id').onRef('l.price_list_id', '=', 't.price_list_id'))
    .select('t.price_minor as priceMinor')
    .where('t.tenant_id', '=', tenantId).where('t.product_id', '=', productId).where('l.is_default', '=', true)
    .limit(1);
}
