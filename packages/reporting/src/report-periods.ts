import { addDays, dayOf } from './report-range.ts';
import type { ReportRange } from './report.contract.ts';
import type { Cadence } from './report-schedule.contract.ts';

/** The day, week from Monday, or calendar month that ended last before a moment; UTC. */
export function endedPeriod(cadence: Cadence, at: Date): ReportRange {
  const today = dayOf(at);
  if (cadence === 'daily') return { from: addDays(today, -1), to: addDays(today, -1) };
  if (cadence === 'weekly') {
    const sinceMonday = (at.getUTCDay() + 6) % 7;
    return { from: addDays(today, -sinceMonday - 7), to: addDays(today, -sinceMonday - 1) };
  }
  const to = addDays(`${today.slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}
