/** First and last day, both included, as `YYYY-MM-DD`. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Ranges that people ask for by name. The last-days ones end with today and count it. */
export const rangePresets = ['last-7-days', 'last-30-days', 'last-90-days', 'this-month', 'last-month', 'this-year'] as const;
/** One of the named ranges. */
export type RangePreset = (typeof rangePresets)[number];

const dayMs = 86_400_000;

/** Calendar arithmetic in UTC on the text itself: no zone, no summer time. */
function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Days in a range, both ends counted; 0 or less when it is reversed. */
export function daysIn({ from, to }: DateRange): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs) + 1;
}

/**
 * The days of a named range.
 * @param today `YYYY-MM-DD`
 */
export function presetRange(preset: RangePreset, today: string): DateRange {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (preset) {
    case 'last-7-days':
      return { from: shift(today, -6), to: today };
    case 'last-30-days':
      return { from: shift(today, -29), to: today };
    case 'last-90-days':
      return { from: shift(today, -89), to: today };
    case 'this-month':
      return { from: firstOfMonth, to: today };
    case 'last-month': {
      const to = shift(firstOfMonth, -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** The name of a range, when it has one. */
export function presetOf(range: DateRange, today: string): RangePreset | undefined {
  return rangePresets.find((preset) => {
    const { from, to } = presetRange(preset, today);
    return from === range.from && to === range.to;
  });
}

/** What may be chosen. */
export interface RangeLimits {
  readonly maximumDays?: number | undefined;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

/** What is wrong with a range; undefined when nothing is. */
export type RangeProblem = 'incomplete' | 'reversed' | 'too-early' | 'too-late' | 'too-long';

/** Checks a range as a person typed it; dates of native inputs are complete or empty, so text compares as days do. */
export function rangeProblem(range: DateRange, { maximumDays, earliest, latest }: RangeLimits): RangeProblem | undefined {
  if (!isDay(range.from) || !isDay(range.to)) return 'incomplete';
  if (range.from > range.to) return 'reversed';
  if (earliest !== undefined && range.from < earliest) return 'too-early';
  if (latest !== undefined && range.to > latest) return 'too-late';
  if (maximumDays !== undefined && daysIn(range) > maximumDays) return 'too-long';
  return undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/**
 * Today's date where the person is.
 * @param timeZone IANA name
 */
export function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
