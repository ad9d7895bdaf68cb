import type { DateRange } from '@entrepot/ui';
import { useState } from 'react';
import { type AskedRange, readRange } from './report-range.ts';

/**
 * The days that an address asks for, and today in UTC, in which all reports count.
 * @param usual the days when the address names none
 */
export function useReportRange(
  search: { readonly from?: string | undefined; readonly to?: string | undefined }, usual?: (today: string) => DateRange,
): AskedRange & { readonly today: string } {
  // Kept while the page is open: at midnight the days of a report on screen must not move.
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return { ...readRange(search, today, usual?.(today)), today };
}
