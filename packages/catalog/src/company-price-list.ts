import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import type { CompanyPriceListInput, CompanyPriceListOutput } from './company-price-list.contract.ts';
import { companyAndList } from './price-lists.queries.ts';

/**
 * The price list that a company was given.
 *
 * @throws Refusal `company.not-found`
 */
export async function companyPriceList(reader: Reader, _actor: MemberActor, { companyId }: CompanyPriceListInput): Promise<CompanyPriceListOutput> {
  const found = await reader.first(companyAndList(reader.tenantId, companyId, null));
  if (found === undefined) throw new Refusal('not-found', 'company.not-found', 'There is no such company. Choose one from the list.');
  return { priceListId: found.assignedListId };
}
