import { type DateRange, DateRangeField } from '@entrepot/ui';
import { REPORT_LIMITS } from './report-range.ts';

/** The days of a report, in UTC; what cannot be asked for is refused here in words. */
export function RangeField({ asked, onChange }: {
  readonly asked: { readonly range: DateRange; readonly today: string };
  readonly onChange: (range: DateRange) => void;
}) {
  const { range, today } = asked;
  // A new address brings its own days: what was typed for the old one does not stay in the field.
  return <DateRangeField key={`${range.from} ${range.to}`} label="Days of the report" value={range} today={today} {...REPORT_LIMITS} onValueChange={onChange} />;
}
