import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { BuyerActor, Reader } from '@entrepot/postgres';
import { invoicesOfCompany } from './invoices.queries.ts';
import type { ListInvoicesInput, ListInvoicesOutput } from './list-invoices.contract.ts';
import { listed } from './listed-invoice.ts';

/**
 * A page of the invoices of the buyer's company, newest first.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function listInvoices(reader: Reader, actor: BuyerActor, { cursor, limit }: ListInvoicesInput): Promise<ListInvoicesOutput> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor, ['id'])[0];
  const rows = await reader.all(invoicesOfCompany(reader.tenantId, actor.companyId, { before, limit: limit + 1 }));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { invoices: shown.map(listed), nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.invoiceId]) : null };
}
