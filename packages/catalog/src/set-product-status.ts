import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { productArchived, productPublished } from './events.ts';
import type { ProductStatus } from './product.contract.ts';
import { defaultPriceOf, lockProduct, updateProductStatus } from './products.queries.ts';
import { productNotFound, versionConflict } from './refusals.ts';
import type { ProductStatusInput, ProductStatusOutput } from './set-product-status.contract.ts';

/**
 * Puts a product into the storefront. It needs a price in the default list first.
 *
 * @throws Refusal `product.not-found`, `product.version-conflict`, `product.unpriced`
 */
export async function publishProduct(tx: Tx, actor: MemberActor, input: ProductStatusInput): Promise<ProductStatusOutput> {
  return setStatus(tx, actor, input, 'published', 'product.publish');
}

/**
 * Takes a product out of the storefront; orders and carts keep their lines, and carts say that it is unavailable.
 *
 * @throws Refusal `product.not-found`, `product.version-conflict`
 */
export async function archiveProduct(tx: Tx, actor: MemberActor, input: ProductStatusInput): Promise<ProductStatusOutput> {
  return setStatus(tx, actor, input, 'archived', 'product.archive');
}

async function setStatus(
  tx: Tx, actor: MemberActor, { productId, version }: ProductStatusInput, status: ProductStatus, action: string,
): Promise<ProductStatusOutput> {
  const stored = await tx.first(lockProduct(tx.tenantId, productId));
  if (stored === undefined) throw productNotFound();
  if (stored.version !== version) throw versionConflict();
  if (status === 'published' && await tx.first(defaultPriceOf(tx.tenantId, productId)) === undefined) {
    throw new Refusal('conflict', 'product.unpriced', 'This product has no price in the default price list. Set one, then publish it.');
  }
  await tx.run(updateProductStatus(tx.tenantId, productId, status, tx.at));
  await record(tx, actor, {
    action, objectType: 'product', objectId: productId, objectLabel: stored.sku, before: { status: stored.status }, after: { status },
  });
  // Said only when it came to pass: what was published already is no news.
  if (stored.status !== status) {
    await recordEvent(tx, actor, status === 'published' ? productPublished : productArchived, productId, { productId, sku: stored.sku, name: stored.name });
  }
  return { productId, version: version + 1, status };
}
