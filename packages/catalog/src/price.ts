/** A unit price from a quantity on, in minor units of its list's currency. */
export interface PriceTier {
  readonly minimumQuantity: number;
  readonly priceMinor: number;
}

/** A tier, and whether it stands in the default list or in the shopper's own. */
export interface ListedTier extends PriceTier {
  readonly listIsDefault: boolean;
}

/**
 * The tiers that hold for a shopper: those of its company's list when that list prices the product at all, else those of the
 * default list; lowest quantity first. Each list's first tier starts at 1 (the contract of setting them says so), so one list
 * always answers for every quantity.
 */
export function tiersThatApply(listed: readonly ListedTier[]): PriceTier[] {
  const own = listed.filter((tier) => !tier.listIsDefault);
  return (own.length > 0 ? own : listed)
    .map(({ minimumQuantity, priceMinor }) => ({ minimumQuantity, priceMinor }))
    .toSorted((one, other) => one.minimumQuantity - other.minimumQuantity);
}

/**
 * The unit price at a quantity: that of the highest tier the quantity reaches. `unitPriceAt` in prices.queries.ts is its twin in
 * SQL; a property test holds them together.
 *
 * @param tiers in any order
 * @returns minor units, or undefined when no tier is reached
 */
export function priceFor(tiers: readonly PriceTier[], quantity: number): number | undefined {
  let best: PriceTier | undefined;
  for (const tier of tiers) {
    if (tier.minimumQuantity <= quantity && tier.minimumQuantity >= (best?.minimumQuantity ?? 0)) best = tier;
  }
  return best?.priceMinor;
}
