import type { ImportedCompany } from '@entrepot/customers';
import { isRefused, parseCells, type FileRow } from '../import/read-rows.ts';
import type { COLUMNS, SourceRow } from '../import/source-row.ts';
import { londonTime } from './london-time.ts';

/** What a file of the old books must have. */
export const HISTORY_COLUMNS = [
  'InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country',
] as const satisfies readonly ((typeof COLUMNS)[number] | 'InvoiceDate')[];

/** A row that becomes a line of an order or of a credit. */
export interface HistoryRow {
  readonly kind: 'order' | 'credit';
  readonly source: SourceRow;
  readonly customer: ImportedCompany;
  readonly at: Date;
  /** In London. */
  readonly day: string;
}

/** What a row of the file is good for. */
export interface DecidedRow {
  readonly row: FileRow;
  /** Absent when the row cannot be read; a row that is refused for what it says still names its product. */
  readonly source?: SourceRow;
  readonly outcome: HistoryRow | { readonly reason: string };
}

// With these bounds no sum of a chunk leaves the range of its column, and no order that of an exact number.
const INVOICE_LENGTH = 40;
const PIECES = 100_000;
const AMOUNT_MINOR = 100_000_000_000n;
const COUNTRY_LENGTH = 60;

/**
 * Decides what becomes of one row, seen by itself. Of several reasons to refuse it, the first of this order is named: what cannot be
 * read (columns, control characters, codes, figures, customer, country, date), then what it says: a negative quantity that is no
 * cancellation, a cancellation of nothing, no pieces, no price, an amount beyond belief.
 */
export function decideRow(row: FileRow): DecidedRow {
  // A tab in a code, a NUL in a name: no screen shows it and PostgreSQL refuses the latter. In ISO-8859-1 they show another encoding.
  if (Object.values(row.cells).some((cell) => cell !== undefined && /\p{Cc}/u.test(cell))) {
    return { row, outcome: { reason: 'a control character' } };
  }
  const source = parseCells(row.cells, row.line);
  if (isRefused(source)) return { row, outcome: { reason: source.reason } };
  const refused = (reason: string): DecidedRow => ({ row, source, outcome: { reason } });
  const { invoiceNo, quantity, unitPriceMinor, customerId, country } = source;
  const booked = londonTime((row.cells['InvoiceDate'] ?? '').trim());
  if (invoiceNo.length > INVOICE_LENGTH) return refused(`an invoice number longer than ${INVOICE_LENGTH} characters`);
  if (!/^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,39})?$/.test(customerId)) return refused('a customer number that is none');
  if (country === '' || country.length > COUNTRY_LENGTH) return refused('no country');
  if (booked === undefined) return refused('an invoice date that is none');
  const cancelled = invoiceNo.startsWith('C');
  if (quantity < 0 && !cancelled) return refused('a negative quantity that is not a cancellation');
  if (quantity > 0 && cancelled) return refused('a cancellation with a positive quantity');
  if (quantity === 0) return refused('no pieces');
  if (unitPriceMinor === 0n) return refused('no price');
  if (Math.abs(quantity) > PIECES) return refused(`more than ${PIECES} pieces`);
  if (BigInt(Math.abs(quantity)) * unitPriceMinor > AMOUNT_MINOR) return refused('more than a billion pounds');
  return { row, source, outcome: { kind: cancelled ? 'credit' : 'order', source, customer: customerOf(customerId, country), ...booked } };
}

/** Sales over the counter have no customer; each country has one company for them, so that revenue by company adds up. */
function customerOf(customerId: string, country: string): ImportedCompany {
  return customerId === ''
    ? { externalReference: `counter:${country}`, name: `Counter sales, ${country}`, country }
    : { externalReference: customerId, name: `Customer ${customerId}`, country };
}
