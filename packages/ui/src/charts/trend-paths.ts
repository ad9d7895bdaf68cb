/** The parts of a line with gaps: SVG paths, and single points that no line reaches. */
export interface TrendPaths {
  readonly line: string;
  /** The line closed down to the zero line. */
  readonly area: string;
  readonly alone: readonly number[];
}

/**
 * Draws values from left to right and leaves gaps where there are none.
 * @param x,y position of an index and of a value, in pixels
 */
export function trendPaths(
  values: readonly (number | undefined)[],
  x: (index: number) => number,
  y: (value: number) => number,
): TrendPaths {
  const runs: { readonly start: number; readonly at: string[] }[] = [];
  let open = false;
  values.forEach((value, index) => {
    if (value === undefined) {
      open = false;
      return;
    }
    if (!open) runs.push({ start: index, at: [] });
    open = true;
    runs.at(-1)?.at.push(`${x(index).toFixed(1)},${y(value).toFixed(1)}`);
  });
  const lines = runs.filter((run) => run.at.length > 1);
  const zero = y(0).toFixed(1);
  return {
    line: lines.map((run) => `M${run.at.join('L')}`).join(''),
    area: lines
      .map((run) => `M${x(run.start).toFixed(1)},${zero}L${run.at.join('L')}V${zero}Z`)
      .join(''),
    alone: runs.filter((run) => run.at.length === 1).map((run) => run.start),
  };
}
