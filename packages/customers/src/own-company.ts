import type { BuyerActor, Reader } from '@entrepot/postgres';
import { selectOwnCompany } from './companies.queries.ts';
import { ownCompanyOutput, type OwnCompany } from './own-company.contract.ts';
import { unknownCompany } from './create-buyer.ts';

/**
 * The company a buyer buys for.
 * @throws Refusal `company.unknown`
 */
export async function ownCompany(reader: Reader, actor: BuyerActor, _input: Record<string, never>): Promise<OwnCompany> {
  const company = await reader.first(selectOwnCompany(actor.tenantId, actor.companyId));
  if (!company) throw unknownCompany();
  return { ...company, status: ownCompanyOutput.shape.status.parse(company.status) };
}
