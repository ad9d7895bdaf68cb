import { encodeCursor } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { shownTeamLicense } from './license-shown.ts';
import { parseLicenseKey } from './license-key.ts';
import { licensesOfTenant, type TeamFilter } from './licenses.queries.ts';
import { pageStart } from './page-start.ts';
import type { SearchLicensesInput, SearchLicensesOutput } from './search-licenses.contract.ts';

/**
 * A page of the tenant's licenses, newest first.
 * @throws Refusal `cursor.invalid`
 */
export async function searchLicenses(reader: Reader, _actor: MemberActor, input: SearchLicensesInput): Promise<SearchLicensesOutput> {
  const { cursor, limit, text, ...filter } = input;
  const before = pageStart(cursor);
  const rows = await reader.all(licensesOfTenant(reader.tenantId, { ...filter, ...meant(text), before, limit: limit + 1 }));
  const items = rows.slice(0, limit).map((row) => shownTeamLicense(row, reader.at));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.licenseId]) : null };
}

/** An address has an @; a key, pasted whole, is found by its end; anything else is taken for that end. */
function meant(text: string | undefined): Pick<TeamFilter, 'holderEmail' | 'lastFour'> {
  if (text === undefined || text === '') return {};
  if (text.includes('@')) return { holderEmail: text.toLowerCase() };
  return { lastFour: parseLicenseKey(text)?.lastFour ?? text.toUpperCase() };
}
