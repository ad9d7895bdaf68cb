import { uuidv7 } from '@entrepot/kernel';
import type { Doors, MemberActor } from '@entrepot/postgres';
import { createProduct } from './create-product.ts';
import { createProductInput } from './create-product.contract.ts';
import type { PriceTier } from './price.ts';
import type { ProductKind } from './product.contract.ts';
import { setPriceTiers } from './set-price-tiers.ts';
import { publishProduct } from './set-product-status.ts';

/** What a test may decide about its product. */
export interface WantedProduct {
  readonly sku?: string;
  readonly name?: string;
  readonly kind?: ProductKind;
  readonly minimumQuantity?: number;
  readonly quantityStep?: number;
  /** Of one piece in the default list, minor units. */
  readonly priceMinor?: number;
  readonly tiers?: PriceTier[];
}

/** A product in the shop, made by the use cases that a person would use; for tests of the domains to the right. */
export async function sellableProduct(doors: Doors, member: MemberActor, wanted: WantedProduct = {}): Promise<string> {
  const { priceMinor = 1000, tiers = [{ minimumQuantity: 1, priceMinor }], ...fields } = wanted;
  const sku = wanted.sku ?? `SKU-${uuidv7().slice(-12)}`;
  return doors.transact(member, async (tx) => {
    const { productId, version } = await createProduct(tx, member, createProductInput.parse({ name: `Product ${sku}`, ...fields, sku }));
    await setPriceTiers(tx, member, { productId, tiers });
    await publishProduct(tx, member, { productId, version });
    return productId;
  });
}
