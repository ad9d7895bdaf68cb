import type { Reader, ShopperActor } from '@entrepot/postgres';
import { priced } from './priced.ts';
import type { ProductDetailInput, ProductDetailOutput } from './product-detail.contract.ts';
import { productNotFound } from './refusals.ts';
import { shopProductById } from './shop-products.queries.ts';

/**
 * One published product with the tiers that hold for this shopper.
 *
 * @throws Refusal `product.not-found`, also for drafts, archived products and another tenant's
 */
export async function productDetail(reader: Reader, actor: ShopperActor, input: ProductDetailInput): Promise<ProductDetailOutput> {
  const row = await reader.first(shopProductById(actor, input.productId));
  if (row === undefined) throw productNotFound();
  return { ...priced(row), description: row.description };
}
