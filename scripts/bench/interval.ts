/** A median with the interval that holds it. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const CONFIDENCE = 0.95;

/**
 * The median of a sample and its 95 % confidence interval by order statistics, which assumes nothing about the distribution:
 * the k-th smallest and the k-th largest hold the true median unless fewer than k values fall on one of its sides.
 *
 * @param sample at least six values; fewer cannot carry 95 %
 * @see Conover, Practical Nonparametric Statistics, 3.2
 */
export function medianWithInterval(sample: readonly number[]): Estimate {
  const sorted = sample.toSorted((one, other) => one - other);
  const rank = rankOfBound(sorted.length);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return {
    median: (at((sorted.length - 1) >> 1) + at(sorted.length >> 1)) / 2,
    low: at(rank - 1),
    high: at(sorted.length - rank),
  };
}

/** The largest k with P(fewer than k of n fair coins show heads) <= 2.5 %. @throws RangeError when there is none */
export function rankOfBound(size: number): number {
  let tail = 0;
  let exactly = 0.5 ** size;
  for (let heads = 0; heads < size; heads += 1) {
    tail += exactly;
    if (2 * tail > 1 - CONFIDENCE) {
      if (heads === 0) throw new RangeError(`${size} values cannot carry a 95 % interval.`);
      return heads;
    }
    exactly *= (size - heads) / (heads + 1);
  }
  throw new RangeError('A sample has at least one value.');
}
