import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { selectCompanies } from './companies.queries.ts';
import type { Company, SearchCompaniesInput, SearchCompaniesOutput } from './company.contract.ts';

/**
 * Companies by name, by keyset; `search` is the beginning of a name, in any case.
 * @throws Refusal `cursor.invalid`
 */
export async function searchCompanies(reader: Reader, actor: MemberActor, input: SearchCompaniesInput): Promise<SearchCompaniesOutput> {
  const [nameLower = '', companyId = ''] = input.cursor ? decodeCursor(input.cursor, 2) : [];
  const rows = await reader.all(selectCompanies(actor.tenantId, {
    search: input.search, after: input.cursor ? { nameLower, companyId } : undefined, limit: input.limit + 1,
  }));
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    companies: page.map(shown),
    ...last && rows.length > input.limit && { nextCursor: encodeCursor([last.nameLower, last.companyId]) },
  };
}

/** A row as it goes over the wire. */
export function shown(row: Omit<Company, 'createdAt'> & { createdAt: Date }): Company {
  const { companyId, name, externalReference, country, paymentTermsDays, status, createdAt } = row;
  return { companyId, name, externalReference, country, paymentTermsDays, status, createdAt: createdAt.toISOString() };
}
