import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { invoicesPage } from './invoices.queries.ts';
import { listed } from './listed-invoice.ts';
import type { SearchInvoicesInput, SearchInvoicesOutput } from './search-invoices.contract.ts';

/**
 * A page of the tenant's invoices, newest first.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchInvoices(reader: Reader, _actor: MemberActor, input: SearchInvoicesInput): Promise<SearchInvoicesOutput> {
  const { cursor, limit, ...filter } = input;
  const before = cursor === undefined ? undefined : decodeCursor(cursor, ['id'])[0];
  const rows = await reader.all(invoicesPage(reader.tenantId, { ...filter, before, limit: limit + 1 }));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    invoices: shown.map((row) => ({ ...listed(row), companyId: row.companyId, companyName: row.companyName })),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.invoiceId]) : null,
  };
}
