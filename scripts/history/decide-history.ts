import type { FileRow } from '../import/read-rows.ts';
import { decideRow, type DecidedRow, type HistoryRow } from './history-row.ts';

/** An invoice is written at once, so it has to fit into memory: the longest of the real file has 675 rows. */
const INVOICE_ROWS = 10_000;

/**
 * Decides each row of a file in the order of the file, with what only its neighbours tell: rows of one invoice follow each other and
 * agree on customer, country and day. The first accepted row of an invoice says what holds; minutes may differ, its minute is taken.
 *
 * Of the whole file it remembers the numbers of the invoices that have passed and nothing else.
 */
export async function* decideHistory(rows: AsyncIterable<FileRow>): AsyncGenerator<DecidedRow> {
  const passed = new Set<string>();
  let invoice: { readonly first: HistoryRow; rows: number } | undefined;
  for await (const row of rows) {
    const decided = decideRow(row);
    const { outcome } = decided;
    if ('reason' in outcome) {
      yield decided;
      continue;
    }
    const { invoiceNo } = outcome.source;
    if (invoice?.first.source.invoiceNo !== invoiceNo) {
      if (passed.has(invoiceNo)) {
        yield { ...decided, outcome: { reason: 'its invoice stands further up already: rows of an invoice must follow each other' } };
        continue;
      }
      passed.add(invoiceNo);
      invoice = { first: outcome, rows: 0 };
    }
    const reason = invoice.rows < INVOICE_ROWS ? disagreement(outcome, invoice.first) : `an invoice of more than ${INVOICE_ROWS} rows`;
    if (reason === undefined) invoice.rows += 1;
    yield reason === undefined ? decided : { ...decided, outcome: { reason } };
  }
}

function disagreement(row: HistoryRow, first: HistoryRow): string | undefined {
  if (row.source.customerId !== first.source.customerId) return 'another customer than the first row of its invoice';
  if (row.source.country !== first.source.country) return 'another country than the first row of its invoice';
  return row.day === first.day ? undefined : 'another day than the first row of its invoice';
}
