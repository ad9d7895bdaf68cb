import { decodeCursor, encodeCursor, moneyOf } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { creditsOfCompany } from './credits.queries.ts';
import type { SearchCreditsInput, SearchCreditsOutput } from './search-credits.contract.ts';

/**
 * A page of what a company was credited, newest first; empty for a company of another tenant.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchCredits(reader: Reader, _actor: MemberActor, input: SearchCreditsInput): Promise<SearchCreditsOutput> {
  const { cursor, limit, companyId } = input;
  const before = cursor === undefined ? undefined : decodeCursor(cursor, ['id'])[0];
  const rows = await reader.all(creditsOfCompany(reader.tenantId, companyId, { before, limit: limit + 1 }));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    credits: shown.map(({ netMinor, currency, creditedAt, ...credit }) =>
      ({ ...credit, net: moneyOf(netMinor, currency), creditedAt: creditedAt.toISOString() })),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.creditId]) : null,
  };
}
