import type { Doors, MemberActor, Reader } from '@entrepot/postgres';
import { addTo, differencesOf, emptyTotals, type HistoryFigures } from './history-figures.ts';
import type { HistoryPlan } from './plan-history.ts';
import { heldDocuments, heldLines, levelsHeld, movementsHeld, piecesShipped, referencesOf } from './reconcile-history.queries.ts';
import { sourceTotals } from './source-totals.ts';

/** File and database side by side, and each place where they differ. */
export interface HistoryReconciliation {
  readonly source: HistoryFigures;
  readonly held: HistoryFigures;
  readonly differences: readonly string[];
}

/** Documents per statement; so many are in memory at once. */
const DOCUMENTS = 2_000;

/** Holds what the database has of a file's orders and credits against what the file says; also every stock level against its ledger. */
export async function reconcileHistory(
  doors: Doors, actor: MemberActor, plan: HistoryPlan, file: string, refusedFile: string,
): Promise<HistoryReconciliation> {
  const reader = doors.reader(actor, { slow: true });
  const { rows, ...source } = await sourceTotals(file, refusedFile);
  const held = emptyTotals();
  const differences: string[] = [];
  if (rows !== plan.account.rows) differences.push(`${rows} rows in the file, ${plan.account.rows} in the account`);
  for (let start = 0; start < plan.references.length; start += DOCUMENTS) {
    differences.push(...await addHeld(reader, held, plan.references.slice(start, start + DOCUMENTS)));
  }
  return { source, held, differences: [...differences, ...differencesOf(source, held), ...await stockDifferences(reader)] };
}

/** Adds up documents of the database by their lines. @returns where their heads or the ledger say something else */
async function addHeld(reader: Reader, held: HistoryFigures, references: HistoryPlan['references']): Promise<string[]> {
  const { tenantId } = reader;
  const of = (wanted: string): string[] => references.flatMap(({ kind, externalReference }) => (kind === wanted ? [externalReference] : []));
  const documents = await reader.all(heldDocuments(tenantId, of('order'), of('credit')));
  const lines = await reader.all(heldLines(tenantId, documents.map(({ documentId }) => documentId)));
  const linesById = new Map(lines.map((row) => [row.documentId, row]));
  const companies = await reader.all(referencesOf(tenantId, [...new Set(documents.map(({ companyId }) => companyId))]));
  const customerById = new Map(companies.map((row) => [row.companyId, row.externalReference]));
  const differences: string[] = [];
  for (const { documentId, kind, country, day, companyId, lineCount, netMinor } of documents) {
    const own = linesById.get(documentId) ?? { lines: 0, pieces: 0, amountMinor: 0n };
    const customer = customerById.get(companyId) ?? '';
    addTo(held, { kind, country, day, customer, documents: 1, lines: own.lines, pieces: own.pieces, amountMinor: own.amountMinor });
    if (netMinor !== own.amountMinor || lineCount !== own.lines) {
      differences.push(`${day}, customer ${customer}: ${kind} of ${netMinor} pence in ${lineCount} lines, its lines say ${own.amountMinor} in ${own.lines}`);
    }
  }
  const sold = lines.reduce((sum, { goods }) => sum + goods, 0);
  const [ledger] = await reader.all(piecesShipped(tenantId, documents.flatMap(({ kind, documentId }) => (kind === 'order' ? [documentId] : []))));
  return ledger?.shipped === sold ? differences : [...differences, `${sold} pieces of goods sold, ${ledger?.shipped} went out of the ledger`];
}

async function stockDifferences(reader: Reader): Promise<string[]> {
  const levels = new Map((await reader.all(levelsHeld(reader.tenantId))).map(({ productId, onHand }) => [productId, onHand]));
  const moved = new Map((await reader.all(movementsHeld(reader.tenantId))).map((row) => [row.productId, row.moved]));
  return [...new Set([...levels.keys(), ...moved.keys()])].flatMap((productId) => {
    const [onHand, sum] = [levels.get(productId) ?? 0, moved.get(productId) ?? 0];
    return onHand === sum ? [] : [`product ${productId}: ${onHand} on hand, movements add up to ${sum}`];
  });
}
