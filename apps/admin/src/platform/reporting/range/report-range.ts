import { type DateRange, presetRange } from '@entrepot/ui';

const DAY_MS = 86_400_000;

/** What reports cover: five years with their leap days, from 1990 to 2199. */
export const REPORT_LIMITS = { maximumDays: 1_827, earliest: '1990-01-01', latest: '2199-12-31' } as const;

/** The days of a report as its address names them. */
export interface AskedRange {
  /** For the field. A day that is none is empty there. */
  readonly range: DateRange;
  /** Whether a report may be asked for; if not, the field says what is wrong. */
  readonly sound: boolean;
}

/**
 * Reads the days of a report from an address.
 * @param today `YYYY-MM-DD` in UTC
 * @param usual when the address names none; the thirty days that end today unless said otherwise
 */
export function readRange(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }, today: string, usual = presetRange('last-30-days', today),
): AskedRange {
  if (from === undefined && to === undefined) return { range: usual, sound: true };
  const range = { from: isDay(from) ? from : '', to: isDay(to) ? to : '' };
  return { range, sound: isSound(range) };
}

/** @returns whole days of a range, both ends counted */
export function daysInRange({ from, to }: DateRange): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** Twelve months that end with today's, for what is followed from month to month. */
export function lastTwelveMonths(today: string): DateRange {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - 11);
  return { from: first.toISOString().slice(0, 10), to: today };
}

/** Every month that a range touches, as `YYYY-MM`, oldest first. */
export function monthsOf({ from, to }: DateRange): string[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** A month within a range: its days that the range covers. @param month `YYYY-MM` */
export function monthWithin({ from, to }: DateRange, month: string): DateRange {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return { from: from > `${month}-01` ? from : `${month}-01`, to: to < last ? to : last };
}

function isSound(range: DateRange): boolean {
  const { from, to } = range;
  if (from === '' || to === '' || from > to) return false;
  return from >= REPORT_LIMITS.earliest && to <= REPORT_LIMITS.latest && daysInRange(range) <= REPORT_LIMITS.maximumDays;
}

/** The thirtieth of February is written like a day and is none. */
function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
