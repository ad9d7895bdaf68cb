import type { TierOutput } from '@entrepot/catalog/contract';

/**
 * The tier that a quantity gets.
 *
 * @param tiers lowest quantity first
 * @returns undefined without tiers
 */
export function tierAt(tiers: readonly TierOutput[], quantity: number): TierOutput | undefined {
  return tiers.findLast((tier) => tier.minimumQuantity <= quantity) ?? tiers[0];
}
