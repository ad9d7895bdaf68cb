import type { ImportedDocument, ImportedLine } from '@entrepot/sales';
import type { DecidedRow, HistoryRow } from './history-row.ts';

/** A part of the old books in whole invoices, and how many rows of the file have passed with it. */
export interface HistoryChunk {
  readonly documents: readonly ImportedDocument[];
  readonly rowsSoFar: number;
}

/**
 * Gathers decided rows into orders and credits, and these into chunks.
 * @param rowsPerChunk a chunk is full with so many lines, at the end of an invoice
 */
export async function* documentsOf(rows: AsyncIterable<DecidedRow>, rowsPerChunk: number): AsyncGenerator<HistoryChunk> {
  let open: { readonly first: HistoryRow; readonly lines: ImportedLine[] } | undefined;
  let documents: ImportedDocument[] = [];
  let lines = 0;
  let rowsSoFar = 0;
  for await (const { outcome } of rows) {
    rowsSoFar += 1;
    if ('reason' in outcome) continue;
    if (open !== undefined && open.first.source.invoiceNo !== outcome.source.invoiceNo) {
      documents.push(documentOf(open));
      open = undefined;
      if (lines >= rowsPerChunk) {
        yield { documents, rowsSoFar: rowsSoFar - 1 };
        [documents, lines] = [[], 0];
      }
    }
    open ??= { first: outcome, lines: [] };
    open.lines.push(lineOf(outcome));
    lines += 1;
  }
  if (open !== undefined) documents.push(documentOf(open));
  if (documents.length > 0) yield { documents, rowsSoFar };
}

function documentOf({ first, lines }: { first: HistoryRow; lines: readonly ImportedLine[] }): ImportedDocument {
  const { kind, customer, at, source: { invoiceNo, country } } = first;
  return { kind, externalReference: invoiceNo, customer, country, at, lines };
}

/** A credit counts what came back, so its pieces are positive. */
function lineOf({ source: { stockCode, description, quantity, unitPriceMinor } }: HistoryRow): ImportedLine {
  return { sku: stockCode, name: description, quantity: Math.abs(quantity), unitPriceMinor };
}
