import type { Histogram } from 'prom-client';

/** What a histogram says as a whole. */
export interface HistogramFigures {
  readonly count: number;
  /** @returns seconds below which this share of all observations lies, or undefined without any. @param share 0 to 1 */
  readonly quantile: (share: number) => number | undefined;
}

/**
 * Reads a histogram as Prometheus would: interpolated within the bucket that holds the share.
 * @param matches which of its series count
 * @see https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile
 */
export async function histogramFigures(histogram: Histogram, matches: (labels: Readonly<Record<string, unknown>>) => boolean): Promise<HistogramFigures> {
  const below = new Map<number, number>();
  for (const { metricName, labels, value } of (await histogram.get()).values) {
    if (!metricName?.endsWith('_bucket') || !matches(labels)) continue;
    const bound = labels['le'] === '+Inf' ? Infinity : Number(labels['le']);
    below.set(bound, (below.get(bound) ?? 0) + value);
  }
  const bounds = [...below].toSorted(([one], [other]) => one - other);
  const count = bounds.at(-1)?.[1] ?? 0;
  return { count, quantile: (share) => count === 0 ? undefined : quantileIn(bounds, count * share) };
}

function quantileIn(bounds: readonly (readonly [bound: number, below: number])[], rank: number): number {
  let [lower, counted] = [0, 0];
  for (const [bound, below] of bounds) {
    if (below >= rank) return bound === Infinity || below === counted ? lower : lower + (bound - lower) * (rank - counted) / (below - counted);
    [lower, counted] = [bound, below];
  }
  return lower;
}
