import type { DateRange } from '@entrepot/ui';
import { namedDay } from './named-day.ts';
import { daysInRange } from './report-range.ts';

/** A range in words: `22 Oct 2026 to 20 Nov 2026, against the 30 days before`. */
export function rangeWords(range: DateRange, locale: string): string {
  const days = daysInRange(range);
  const day = (text: string) => namedDay(text, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day(range.from)} to ${day(range.to)}, against the ${days === 1 ? 'day' : `${days.toLocaleString(locale)} days`} before. Days are UTC.`;
}
