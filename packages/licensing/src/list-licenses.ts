import { encodeCursor } from '@entrepot/kernel';
import type { BuyerActor, Reader } from '@entrepot/postgres';
import { shownLicense } from './license-shown.ts';
import { licensesOfCompany } from './licenses.queries.ts';
import type { ListLicensesInput, ListLicensesOutput } from './list-licenses.contract.ts';
import { pageStart } from './page-start.ts';

/**
 * The licenses of the buyer's company, newest first, keys masked.
 * @throws Refusal `cursor.invalid`
 */
export async function listLicenses(reader: Reader, actor: BuyerActor, input: ListLicensesInput): Promise<ListLicensesOutput> {
  const { cursor, limit, orderId } = input;
  const before = pageStart(cursor);
  const rows = await reader.all(licensesOfCompany(reader.tenantId, actor.companyId, { orderId, before, limit: limit + 1 }));
  const items = rows.slice(0, limit).map((row) => shownLicense(row, reader.at));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.licenseId]) : null };
}
