import { currencyExponent } from '@entrepot/kernel';
import { stringify } from 'csv-stringify/sync';

/** An amount in a cell: a plain decimal number, its currency stands in a column of its own. */
export interface Amount { readonly minor: bigint; readonly currency: string }
export type Cell = string | number | bigint | Amount | null;

/** What a spreadsheet would take for the beginning of a formula, in ASCII and full width (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Readers take either alone for the end of a row. */
const LINE_BREAK = /[\r\n]/;

/** UTF-8's mark, without which Excel reads Latin-1. */
export const CSV_HEAD = '\uFEFF';

/** Rows as CSV after RFC 4180. Text that a spreadsheet would run as a formula gets a quote before it; numbers stay numbers. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows.map((row) => row.map(textOf)), { record_delimiter: 'windows', quoted_match: LINE_BREAK });
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell;
  return typeof cell === 'object' ? decimalOf(cell) : String(cell);
}

/** Minor units as a decimal: 1234 of EUR is `12.34`. */
export function decimalOf({ minor, currency }: Amount): string {
  const exponent = currencyExponent(currency);
  const digits = String(minor < 0n ? -minor : minor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return `${minor < 0n ? '-' : ''}${exponent === 0 ? whole : `${whole}.${digits.slice(-exponent)}`}`;
}
