import type { ImportedDocument } from '@entrepot/sales';
import { decideCatalog, type DecidedProduct } from '../import/catalog-decision.ts';
import { readFileRows } from '../import/read-rows.ts';
import type { SourceRow } from '../import/source-row.ts';
import { decideHistory } from './decide-history.ts';
import { emptyHistoryAccount, enterHistoryRow, type HistoryAccount } from './history-account.ts';
import { HISTORY_COLUMNS, type DecidedRow } from './history-row.ts';
import { openRefusedFile, type RefusedFile } from './refused-file.ts';

/** What a first reading of the whole file tells, before anything is written. */
export interface HistoryPlan {
  readonly account: HistoryAccount;
  /** As import:catalog makes them. */
  readonly products: readonly DecidedProduct[];
  /** The numbers of all orders and credits. */
  readonly references: readonly Pick<ImportedDocument, 'kind' | 'externalReference'>[];
  /** A minute before the first of them; undefined when there are none. */
  readonly openedAt: Date | undefined;
}

const MINUTE_MS = 60_000;

/** The rows of a file, decided. Read twice it answers the same twice. */
export function decidedRowsOf(file: string): AsyncGenerator<DecidedRow> {
  return decideHistory(readFileRows(file, HISTORY_COLUMNS));
}

/**
 * Reads the whole file once: what each row is good for, which products it names, which documents it makes.
 * @param errors the path where the rows go that are not imported; absent: nothing is written
 * @throws Error when the file is absent, of another kind, or cannot be read to its end
 */
export async function planHistory(file: string, errors?: string): Promise<HistoryPlan> {
  if (errors === undefined) return plan(file, undefined);
  const refused = await openRefusedFile(errors);
  try {
    return await plan(file, refused);
  } finally {
    await refused.close();
  }
}

async function plan(file: string, refused: RefusedFile | undefined): Promise<HistoryPlan> {
  const account = emptyHistoryAccount();
  const references: Pick<ImportedDocument, 'kind' | 'externalReference'>[] = [];
  let firstAt = Number.POSITIVE_INFINITY;
  const { products } = await decideCatalog(readable());
  return { account, products, references, openedAt: Number.isFinite(firstAt) ? new Date(firstAt - MINUTE_MS) : undefined };

  async function* readable(): AsyncGenerator<SourceRow> {
    for await (const decided of decidedRowsOf(file)) {
      const { outcome, row, source } = decided;
      if ('reason' in outcome) {
        enterHistoryRow(account, decided, false);
        await refused?.write(row, outcome.reason);
      } else {
        const opens = references.at(-1)?.externalReference !== outcome.source.invoiceNo;
        if (opens) references.push({ kind: outcome.kind, externalReference: outcome.source.invoiceNo });
        enterHistoryRow(account, decided, opens);
        firstAt = Math.min(firstAt, outcome.at.getTime());
      }
      if (source !== undefined) yield source;
    }
  }
}
