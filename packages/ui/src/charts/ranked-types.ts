/** One row of RankedBars. */
export interface RankedRow {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** The same over the period before. */
  readonly before?: number | undefined;
  /** Where the row leads: the figures behind it. */
  readonly href?: string | undefined;
}

/** What the rows that are not listed add up to. */
export interface RankedRest {
  /** How many there are. */
  readonly count: number;
  readonly value: number;
  readonly before?: number | undefined;
  readonly href?: string | undefined;
}
