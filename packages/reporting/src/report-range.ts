import { Refusal } from '@entrepot/kernel';
import type { ReportRange } from './report.contract.ts';

const DAY_MS = 86_400_000;
/** Five years with their leap days. */
const MOST_DAYS = 1_827;
const EARLIEST = '1990-01-01';
const LATEST = '2199-12-31';

/** A period, and the one of the same length right before it; days are UTC, both ends included. */
export interface Periods {
  readonly period: ReportRange;
  readonly previous: ReportRange;
  readonly days: number;
}

/**
 * The period of a report and the one before it.
 * @throws Refusal `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export function periodsOf({ from, to }: ReportRange): Periods {
  if (from > to) throw new Refusal('invalid', 'report.range-reversed', 'The first day is after the last. Swap them.', { from, to });
  if (from < EARLIEST || to > LATEST) {
    throw new Refusal('invalid', 'report.range-out-of-reach', 'Reports reach from 1990 to 2199. Choose days between.', { from, to });
  }
  const days = daysBetween(from, to) + 1;
  if (days > MOST_DAYS) {
    throw new Refusal('invalid', 'report.range-too-long', 'A report covers five years at most. Choose a shorter period.', { days, most: MOST_DAYS });
  }
  return { period: { from, to }, previous: { from: addDays(from, -days), to: addDays(from, -1) }, days };
}

/** @returns whole days from one day to another */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** @param day `YYYY-MM-DD` */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Every day of a period. */
export function daysOf({ from, to }: ReportRange): string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

/** The UTC day of a moment. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
