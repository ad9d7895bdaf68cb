import { productsBySku, type KnownProduct } from '@entrepot/catalog';
import { ensureCompanies } from '@entrepot/customers';
import { recordEvent } from '@entrepot/events';
import { importMovements, type PastMovement } from '@entrepot/inventory';
import { Refusal, uuidv7 } from '@entrepot/kernel';
import type { MemberActor, Reader, Tx } from '@entrepot/postgres';
import { creditImported, orderImported } from './events.ts';
import type { ImportedDocument, NumberedDocument } from './imported-document.ts';
import {
  documentsPresent, insertImportedCreditLines, insertImportedCredits, insertImportedOrderLines, insertImportedOrders,
} from './imported-documents.queries.ts';
import { newOrderCode } from './order-code.ts';

/** A part of the old books. */
export interface ImportOrdersInput {
  readonly documents: readonly ImportedDocument[];
  /** When the stock that these orders were delivered from was there: before the first document of the whole history. */
  readonly openedAt: Date;
}

/** What became of a part of the old books; what was there before is not counted. */
export interface ImportOrdersOutput {
  readonly orders: number;
  readonly orderLines: number;
  readonly credits: number;
  readonly creditLines: number;
  /** Companies that are new. */
  readonly companies: number;
}

/**
 * Brings orders and credits of a tenant's old books in, at their own prices and dates: customers, documents, lines, stock movements
 * and events in the caller's transaction. A document whose number is there already is left alone, so the same part again does nothing.
 *
 * What is imported was delivered and paid in the old books: no number of our invoices is spent, no credit is charged, no mail is sent,
 * no license issued, and today's stock stays as it is. The caller writes one audit record for the whole import.
 *
 * @throws Refusal `product.unknown` for a SKU that the catalog does not have; nothing is imported then
 */
export async function importOrders(tx: Tx, actor: MemberActor, { documents, openedAt }: ImportOrdersInput): Promise<ImportOrdersOutput> {
  const present = await referencesPresent(tx, documents);
  const missing = documents.filter((document) => !present.has(keyOf(document)));
  if (missing.length === 0) return { orders: 0, orderLines: 0, credits: 0, creditLines: 0, companies: 0 };

  const products = await productsBySku(tx, [...new Set(missing.flatMap(({ lines }) => lines.map(({ sku }) => sku)))]);
  const { idByReference, created } = await ensureCompanies(tx, actor, missing.map(({ customer }) => customer));
  const numbered = missing.map((document) => numberedFrom(document, products, idByReference));
  // Whoever imports the same books at the same moment is waited for here, and what they wrote is left out.
  const orders = await written(numbered, 'order', (list) => tx.all(insertImportedOrders(actor, list)));
  const credits = await written(numbered, 'credit', (list) => tx.all(insertImportedCredits(actor, list)));
  if (orders.length > 0) await tx.run(insertImportedOrderLines(tx.tenantId, orders));
  if (credits.length > 0) await tx.run(insertImportedCreditLines(tx.tenantId, credits));
  await importMovements(tx, actor, { movements: [...orders, ...credits].flatMap(movementsOf), openedAt });
  await Promise.all([
    ...orders.map(({ documentId: orderId, companyId }) => recordEvent(tx, actor, orderImported, orderId, { orderId, companyId })),
    ...credits.map(({ documentId: creditId, companyId }) => recordEvent(tx, actor, creditImported, creditId, { creditId, companyId })),
  ]);
  return {
    orders: orders.length, orderLines: lineCount(orders), credits: credits.length, creditLines: lineCount(credits), companies: created,
  };
}

/** Which documents of the old books are there already, as {@link keyOf} names them. */
export async function referencesPresent(
  reader: Reader, documents: readonly Pick<ImportedDocument, 'kind' | 'externalReference'>[],
): Promise<ReadonlySet<string>> {
  const of = (wanted: ImportedDocument['kind']): string[] =>
    documents.flatMap(({ kind, externalReference }) => (kind === wanted ? [externalReference] : []));
  const rows = await reader.all(documentsPresent(reader.tenantId, { orders: of('order'), credits: of('credit') }));
  return new Set(rows.map(keyOf));
}

/** A document's name among all of them: an order and a credit may bear the same number. */
function keyOf({ kind, externalReference }: Pick<ImportedDocument, 'kind' | 'externalReference'>): string {
  return `${kind} ${externalReference}`;
}

function numberedFrom(
  document: ImportedDocument, products: ReadonlyMap<string, KnownProduct>, companies: ReadonlyMap<string, string>,
): NumberedDocument {
  const companyId = companies.get(document.customer.externalReference);
  if (companyId === undefined) throw new Refusal('not-found', 'company.unknown', `There is no company ${document.customer.externalReference}.`);
  const lines = document.lines.map((line) => {
    const product = products.get(line.sku);
    if (product === undefined) {
      throw new Refusal('not-found', 'product.unknown', `The catalog has no product ${line.sku}. Add it, then import the orders again.`);
    }
    return { ...line, name: line.name === '' ? product.name : line.name, productId: product.productId, kind: product.kind };
  });
  const netMinor = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + BigInt(quantity) * unitPriceMinor, 0n);
  // Lists show the newest first by id, so an old order bears an id of its own time.
  return { ...document, documentId: uuidv7(document.at.getTime()), code: newOrderCode(), companyId, lines, netMinor };
}

async function written(
  documents: readonly NumberedDocument[], wanted: ImportedDocument['kind'],
  write: (list: readonly NumberedDocument[]) => Promise<{ documentId: string }[]>,
): Promise<NumberedDocument[]> {
  const list = documents.filter(({ kind }) => kind === wanted);
  if (list.length === 0) return [];
  const ids = new Set((await write(list)).map(({ documentId }) => documentId));
  return list.filter(({ documentId }) => ids.has(documentId));
}

function movementsOf({ kind, documentId, externalReference, at, lines }: NumberedDocument): PastMovement[] {
  return lines.flatMap((line, index): PastMovement[] => {
    if (line.kind !== 'goods') return [];
    const { productId, quantity } = line;
    return kind === 'order'
      ? [{ kind: 'shipment', productId, quantity, at, orderId: documentId, orderLineNo: index + 1, reason: `Order ${externalReference}` }]
      : [{ kind: 'return', productId, quantity, at, reason: `Credit ${externalReference}` }];
  });
}

const lineCount = (documents: readonly NumberedDocument[]): number => documents.reduce((sum, { lines }) => sum + lines.length, 0);
