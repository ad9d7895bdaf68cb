import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { addTo, emptyTotals, type HistoryFigures } from './history-figures.ts';

/**
 * Adds up what a file says, but for the rows that the file of refused rows names. Beside the splitting into cells it shares no code with
 * the import: every row that was not refused counts, by the sign of its quantity, as it stands there.
 *
 * @returns figures by kind, country and day, and how many rows there were
 */
export async function sourceTotals(file: string, refusedFile: string): Promise<HistoryFigures & { rows: number }> {
  const totals = emptyTotals();
  const refused = cellsOf(refusedFile, 'utf8');
  let nextRefused = await nextLine(refused);
  let rows = 0;
  let invoice = '';
  for await (const [invoiceNo = '', , , quantity = '', date = '', price = '', customer = '', country = ''] of cellsOf(file, 'latin1')) {
    rows += 1;
    // The first row of the file is line 2, and both files are in the order of the lines.
    if (nextRefused === rows + 1) {
      nextRefused = await nextLine(refused);
      continue;
    }
    const pieces = Number(quantity);
    const place = country.trim();
    const [day = '', month = '', year = ''] = date.trim().slice(0, 10).split('/');
    addTo(totals, {
      kind: pieces < 0 ? 'credit' : 'order', country: place, day: `${year}-${month}-${day}`,
      customer: customer.trim() === '' ? `counter:${place}` : customer.trim(),
      documents: invoiceNo.trim() === invoice ? 0 : 1, lines: 1, pieces: Math.abs(pieces), amountMinor: BigInt(Math.abs(pieces)) * pence(price.trim()),
    });
    invoice = invoiceNo.trim();
  }
  if (nextRefused !== undefined) throw new Error(`the file of refused rows names line ${nextRefused}, which the sales file does not have`);
  return { ...totals, rows };
}

async function* cellsOf(file: string, encoding: 'latin1' | 'utf8'): AsyncGenerator<string[]> {
  let header: string[] | undefined;
  const rows = createReadStream(file, { encoding }).pipe(parse({ relax_column_count: true, skip_empty_lines: true }));
  for await (const row of rows as AsyncIterable<string[]>) {
    if (header !== undefined) yield inOrder(header, row);
    header ??= row;
  }
}

const NAMES = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'];

/** The columns may stand in another order; the file of refused rows has its line first. */
function inOrder(header: readonly string[], row: readonly string[]): string[] {
  return header[0] === 'Row' ? [...row] : NAMES.map((name) => row[header.indexOf(name)] ?? '');
}

async function nextLine(rows: AsyncGenerator<string[]>): Promise<number | undefined> {
  const { value, done } = await rows.next();
  return done === true ? undefined : Number(value[0]);
}

/** `2.5` is 250 pence: shifted as text, because a floating-point number would round. */
function pence(price: string): bigint {
  const [pounds = '', fraction = ''] = price.split('.');
  return BigInt(pounds + fraction.slice(0, 2).padEnd(2, '0'));
}
