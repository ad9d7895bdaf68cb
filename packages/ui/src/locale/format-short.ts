import { shortDigits } from './short-digits.ts';

/** Writes a count briefly for a chart, for example `9.3M`; below a thousand in full. */
export function formatShort(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', ...shortDigits(Math.abs(value) < 1_000) }).format(value);
}
