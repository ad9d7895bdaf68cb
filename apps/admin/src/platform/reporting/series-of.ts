/** What a sparkline can show of a long series: at most so many sums of neighbours, oldest first. */
export function seriesOf(values: readonly number[], most = 30): number[] {
  const step = Math.ceil(values.length / most);
  if (step <= 1) return [...values];
  return Array.from({ length: Math.ceil(values.length / step) }, (_, index) =>
    values.slice(index * step, (index + 1) * step).reduce((sum, value) => sum + value, 0));
}
