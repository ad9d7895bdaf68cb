import type { Outputs } from '../../../app/trpc.ts';

type Report = Outputs['reporting']['revenueReport'];
type Amounts = Pick<Report['rows'][number], 'revenue'>;

/** The largest rows, and what all others come to. */
export interface Ranked<Row> {
  readonly rows: readonly Row[];
  /** In minor units. */
  readonly rest: { readonly count: number; readonly value: number; readonly before: number } | undefined;
}

/**
 * What a chart can show of a long report: so many rows, the others added to what the report itself left out.
 * @param rows of one currency, the largest first
 */
export function rankedRows<Row extends Amounts>(rows: readonly Row[], left: (Amounts & { readonly groups: number }) | undefined, most = 12): Ranked<Row> {
  const others = rows.slice(most);
  const summed = [...others, ...left ? [left] : []];
  if (summed.length === 0) return { rows, rest: undefined };
  return {
    rows: rows.slice(0, most),
    rest: {
      count: others.length + (left?.groups ?? 0),
      value: summed.reduce((sum, { revenue }) => sum + revenue.current.amountMinor, 0),
      before: summed.reduce((sum, { revenue }) => sum + revenue.previous.amountMinor, 0),
    },
  };
}
