/** One day, week or month of a TrendChart. */
export interface TrendPoint {
  /** Short, under the axis: "12 Oct". */
  readonly label: string;
  /** In full, for reading and the table: "Monday, 12 October 2026". */
  readonly name?: string | undefined;
  /** undefined is a gap: nothing is known, which is not the same as zero. */
  readonly value: number | undefined;
  /** The same point of the period before. */
  readonly before?: number | undefined;
}
