/** A tier while it is edited; the price in major units. */
export interface TierDraft {
  readonly from: number | undefined;
  readonly price: number | undefined;
}

/** What is wrong with which tier. */
export interface TierProblem {
  readonly at: number;
  readonly field: 'from' | 'price';
  readonly why: 'ascending' | 'firstIsOne' | 'needsPrice' | 'needsQuantity';
}

/** Holds tiers against the rules of the contract, so that each problem stands beside its field. */
export function tierProblems(tiers: readonly TierDraft[]): readonly TierProblem[] {
  return tiers.flatMap(({ from, price }, at): TierProblem[] => {
    const before = tiers[at - 1]?.from;
    if (from === undefined || from < 1) return [{ at, field: 'from', why: 'needsQuantity' }];
    if (at === 0 && from !== 1) return [{ at, field: 'from', why: 'firstIsOne' }];
    if (before !== undefined && from <= before) return [{ at, field: 'from', why: 'ascending' }];
    return price === undefined || price < 0 ? [{ at, field: 'price', why: 'needsPrice' }] : [];
  });
}
