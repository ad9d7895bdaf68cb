import { moneyOf } from '@entrepot/kernel';
import type { ListedProduct } from './list-products.contract.ts';
import { priceFor, tiersThatApply } from './price.ts';
import type { TierOutput } from './product.contract.ts';
import type { ShopProductRow } from './shop-products.queries.ts';

/** A product's row with the tiers that hold for the shopper it was read for. */
export function priced(row: ShopProductRow): ListedProduct {
  const tiers = tiersThatApply(row.tiers);
  const currency = row.tiers[0]?.currency;
  const price = priceFor(tiers, row.minimumQuantity);
  const { productId, sku, name, brand, kind, unit, minimumQuantity, quantityStep } = row;
  return {
    productId, sku, name, brand, kind, unit, minimumQuantity, quantityStep,
    price: price === undefined || currency === undefined ? null : moneyOf(BigInt(price), currency),
    tiers: currency === undefined ? [] : tiers.map((tier): TierOutput => ({
      minimumQuantity: tier.minimumQuantity, price: moneyOf(BigInt(tier.priceMinor), currency),
    })),
  };
}
