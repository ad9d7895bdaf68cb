/** Where bars start and end, in per cent of the width; zero is always in sight. */
export interface RankedScale {
  readonly zero: number;
  readonly at: (value: number) => number;
}

/** One scale for all rows, so that lengths compare. */
export function rankedScale(values: readonly number[]): RankedScale {
  const lowest = Math.min(...values, 0);
  const highest = Math.max(...values, 0);
  const range = highest - lowest === 0 ? 1 : highest - lowest;
  const at = (value: number) => ((value - lowest) / range) * 100;
  return { zero: at(0), at };
}

/** What shares are shares of; undefined when figures below zero make the sum less than its parts. */
export function wholeOf(values: readonly number[]): number | undefined {
  return values.some((value) => value < 0) ? undefined : values.reduce((sum, value) => sum + value, 0);
}

/** Share of a total; undefined when there is no total to have a share of. */
export function shareOf(value: number, total: number | undefined): number | undefined {
  return total !== undefined && total > 0 ? value / total : undefined;
}
