/** One kind of a StackedBars, from the zero line up. */
export interface StackKind {
  readonly id: string;
  readonly name: string;
}

/** One bar: a figure for each kind, by its id; absent is zero. */
export interface StackBar {
  /** Short, under the bar: "Oct". */
  readonly label: string;
  /** In full: "October 2026". */
  readonly name?: string | undefined;
  readonly values: Readonly<Record<string, number>>;
}

/** A kind with its figures, one for each bar. */
export interface StackSeries extends StackKind {
  readonly figures: readonly number[];
}

/** Tints from the zero line up: neighbours differ in lightness, so they part on a grey-scale print too. */
export const stackTints = ['fill-accent', 'fill-accent-line', 'fill-neutral-ink', 'fill-neutral-mark'] as const;

/**
 * Figures by kind. More than four kinds cannot be told apart by tint, so the fourth and all after it are added up.
 * @param otherName what the sum is called
 */
export function stackSeries(kinds: readonly StackKind[], bars: readonly StackBar[], otherName: string): readonly StackSeries[] {
  const figuresOf = (ids: readonly string[]) => bars.map((bar) => ids.reduce((sum, id) => sum + (bar.values[id] ?? 0), 0));
  const single = kinds.length > stackTints.length ? kinds.slice(0, stackTints.length - 1) : kinds;
  const series = single.map((kind) => ({ ...kind, figures: figuresOf([kind.id]) }));
  const folded = kinds.slice(single.length).map((kind) => kind.id);
  return folded.length === 0 ? series : [...series, { id: folded.join('+'), name: otherName, figures: figuresOf(folded) }];
}

/** The sum of a bar over all kinds. */
export function stackTotals(series: readonly StackSeries[], bars: number): readonly number[] {
  return Array.from({ length: bars }, (_, index) => series.reduce((sum, kind) => sum + (kind.figures[index] ?? 0), 0));
}

/** Where each kind of a bar starts and ends. What is below zero has no length here; reading the bar and the table state it. */
export function stackSpans(series: readonly StackSeries[], bar: number): readonly { readonly from: number; readonly to: number }[] {
  let reached = 0;
  return series.map((kind) => {
    const from = reached;
    reached += Math.max(kind.figures[bar] ?? 0, 0);
    return { from, to: reached };
  });
}
