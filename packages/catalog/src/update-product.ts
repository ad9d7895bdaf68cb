import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { DatabaseFault, type MemberActor, type Tx } from '@entrepot/postgres';
import { changedFields } from './changed-fields.ts';
import { productUpdated } from './events.ts';
import { lockProduct, updateProductRow } from './products.queries.ts';
import { productNotFound, skuTaken, versionConflict } from './refusals.ts';
import type { UpdateProductInput, UpdateProductOutput } from './update-product.contract.ts';

/**
 * Saves a product's fields, unless somebody else saved meanwhile.
 *
 * @throws Refusal `product.not-found`, `product.version-conflict`, `product.sku-taken`
 */
export async function updateProduct(tx: Tx, actor: MemberActor, input: UpdateProductInput): Promise<UpdateProductOutput> {
  const { productId, version, ...fields } = input;
  const stored = await tx.first(lockProduct(tx.tenantId, productId));
  if (stored === undefined) throw productNotFound();
  if (stored.version !== version) throw versionConflict();
  await tx.run(updateProductRow(tx.tenantId, productId, fields, tx.at)).catch((error: unknown) => {
    throw error instanceof DatabaseFault && error.code === 'row.duplicate' ? skuTaken(fields.sku) : error;
  });
  const { before, after } = changedFields({ ...stored, costMinor: stored.costMinor === null ? null : Number(stored.costMinor) }, fields);
  await record(tx, actor, { action: 'product.update', objectType: 'product', objectId: productId, objectLabel: fields.sku, before, after });
  const changed = Object.keys(after);
  if (changed.length > 0) await recordEvent(tx, actor, productUpdated, productId, { productId, sku: fields.sku, name: fields.name, changed });
  return { productId, version: version + 1 };
}
