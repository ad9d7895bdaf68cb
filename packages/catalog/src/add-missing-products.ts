import type { MemberActor, Reader, Tx } from '@entrepot/postgres';
import { importProducts, type ImportedProduct } from './import-products.ts';
import { selectProductsBySku } from './imported-products.queries.ts';

/** A product as an import meets it. */
export interface KnownProduct {
  readonly sku: string;
  readonly productId: string;
  readonly name: string;
  readonly kind: 'goods' | 'licensed';
}

/** The products of these SKUs that there are, in any status; case counts. */
export async function productsBySku(reader: Reader, skus: readonly string[]): Promise<ReadonlyMap<string, KnownProduct>> {
  const rows = await reader.all(selectProductsBySku(reader.tenantId, skus));
  return new Map(rows.map((row) => [row.sku, row]));
}

/**
 * Creates the products whose SKU is unknown, as {@link importProducts} does. Those that are there keep name, price and status: what
 * somebody decided since is not undone by old books.
 *
 * @param rows each SKU once
 * @returns how many were created
 */
export async function addMissingProducts(tx: Tx, actor: MemberActor, rows: readonly ImportedProduct[]): Promise<number> {
  const known = await productsBySku(tx, rows.map(({ sku }) => sku));
  const missing = rows.filter(({ sku }) => !known.has(sku));
  if (missing.length > 0) await importProducts(tx, actor, missing);
  return missing.length;
}
