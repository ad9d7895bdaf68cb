import type { MemberActor, Reader } from '@entrepot/postgres';
import { selectBuyers } from './buyers.queries.ts';
import { selectCompany } from './companies.queries.ts';
import type { CompanyPageInput, CompanyPageOutput } from './company.contract.ts';
import { unknownCompany } from './create-buyer.ts';
import { shown } from './search-companies.ts';

/**
 * A company and its people.
 * @throws Refusal `company.unknown` (another tenant's is unknown too)
 */
export async function companyPage(reader: Reader, actor: MemberActor, { companyId }: CompanyPageInput): Promise<CompanyPageOutput> {
  const [company, buyers] = await Promise.all([
    reader.first(selectCompany(actor.tenantId, companyId)),
    reader.all(selectBuyers(actor.tenantId, companyId)),
  ]);
  if (!company) throw unknownCompany();
  return { company: shown(company), buyers };
}
