import type { TrendPoint } from '@entrepot/ui';
import { namedDay, namedMonth } from './named-day.ts';

/** A figure of one day. */
export interface DayFigure {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly value: number;
  /** The same so many days into the period before. */
  readonly before?: number | undefined;
}

/** How days are added up so that a line stays a line: up to four months by day, up to two years by week, then by month. */
export type Grain = 'day' | 'week' | 'month';

/** @param days of the period */
export function grainOf(days: number): Grain {
  if (days <= 120) return 'day';
  return days <= 732 ? 'week' : 'month';
}

/** Days as points of a TrendChart, added up by week (from Monday) or month where there are many. @param days oldest first, none left out */
export function trendPoints(days: readonly DayFigure[], locale: string): TrendPoint[] {
  const grain = grainOf(days.length);
  return [...Map.groupBy(days, ({ day }) => startOf(day, grain))].map(([start, some]) => ({
    ...named(start, grain, locale),
    value: some.reduce((sum, { value }) => sum + value, 0),
    ...some.some(({ before }) => before !== undefined) && { before: some.reduce((sum, { before = 0 }) => sum + before, 0) },
  }));
}

/** The first day of the week or month that a day is in. */
export function startOf(day: string, grain: Grain): string {
  if (grain === 'day') return day;
  if (grain === 'month') return `${day.slice(0, 7)}-01`;
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

function named(start: string, grain: Grain, locale: string): { label: string; name: string } {
  if (grain === 'month') return { label: namedMonth(start.slice(0, 7), locale, 'short'), name: namedMonth(start.slice(0, 7), locale) };
  const label = namedDay(start, locale, { day: 'numeric', month: 'short' });
  if (grain === 'week') return { label, name: `Week from ${namedDay(start, locale, { day: 'numeric', month: 'short', year: 'numeric' })}` };
  return { label, name: namedDay(start, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }) };
}
