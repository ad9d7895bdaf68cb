import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { ensureDefaultPriceList } from './ensure-default-price-list.ts';
import { productUpdated } from './events.ts';
import { priceListById } from './price-lists.queries.ts';
import { removeOtherTiers, tiersInList, upsertTiers } from './prices.queries.ts';
import { lockProduct } from './products.queries.ts';
import { priceListNotFound, productNotFound } from './refusals.ts';
import type { SetPriceTiersInput, SetPriceTiersOutput } from './set-price-tiers.contract.ts';

/**
 * Replaces a product's prices in one list. The product's row is locked first: two editors replace one after the other.
 *
 * @throws Refusal `product.not-found`, `price-list.not-found`, `price-list.default-needs-price`
 */
export async function setPriceTiers(tx: Tx, actor: MemberActor, input: SetPriceTiersInput): Promise<SetPriceTiersOutput> {
  const product = await tx.first(lockProduct(tx.tenantId, input.productId));
  if (product === undefined) throw productNotFound();
  const list = input.priceListId === undefined
    ? await ensureDefaultPriceList(tx)
    : await tx.first(priceListById(tx.tenantId, input.priceListId));
  if (list === undefined) throw priceListNotFound();
  if (list.isDefault && input.tiers.length === 0) {
    throw new Refusal('conflict', 'price-list.default-needs-price', 'The default price list needs at least one price for this product.');
  }
  const key = { tenantId: tx.tenantId, productId: input.productId, priceListId: list.priceListId };
  const before = await tx.all(tiersInList(key));
  await tx.run(removeOtherTiers(key, input.tiers.map((tier) => tier.minimumQuantity)));
  if (input.tiers.length > 0) await tx.run(upsertTiers(key, input.tiers));
  await record(tx, actor, {
    action: 'product.price', objectType: 'product', objectId: input.productId, objectLabel: product.sku,
    before: { list: list.name, tiers: before.map((tier) => ({ ...tier, priceMinor: Number(tier.priceMinor) })) },
    after: { list: list.name, tiers: input.tiers },
  });
  const { productId } = input;
  await recordEvent(tx, actor, productUpdated, productId, { productId, sku: product.sku, name: product.name, changed: ['prices'] });
  return { productId, priceListId: list.priceListId };
}
