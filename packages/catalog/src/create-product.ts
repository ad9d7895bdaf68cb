import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { CreateProductInput, CreateProductOutput } from './create-product.contract.ts';
import { productCreated } from './events.ts';
import { skuTaken } from './refusals.ts';
import { insertProduct } from './products.queries.ts';

/**
 * Adds a product to the catalog as a draft.
 *
 * @throws Refusal `product.sku-taken`
 */
export async function createProduct(tx: Tx, actor: MemberActor, input: CreateProductInput): Promise<CreateProductOutput> {
  const productId = uuidv7();
  if (await tx.run(insertProduct(tx.tenantId, productId, input)) === 0) throw skuTaken(input.sku);
  await record(tx, actor, { action: 'product.create', objectType: 'product', objectId: productId, objectLabel: input.sku, after: input });
  await recordEvent(tx, actor, productCreated, productId, { productId, sku: input.sku, name: input.name, kind: input.kind });
  return { productId, version: 1 };
}
