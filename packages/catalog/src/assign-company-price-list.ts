import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { AssignCompanyPriceListInput, AssignCompanyPriceListOutput } from './assign-company-price-list.contract.ts';
import { assignList, companyAndList, unassignList } from './price-lists.queries.ts';
import { priceListNotFound } from './refusals.ts';

/**
 * Decides at which prices a company buys.
 *
 * @throws Refusal `company.not-found`, `price-list.not-found`
 */
export async function assignCompanyPriceList(
  tx: Tx, actor: MemberActor, { companyId, priceListId }: AssignCompanyPriceListInput,
): Promise<AssignCompanyPriceListOutput> {
  const found = await tx.first(companyAndList(tx.tenantId, companyId, priceListId));
  if (found === undefined) throw new Refusal('not-found', 'company.not-found', 'There is no such company. Choose one from the list.');
  if (priceListId !== null && found.list === null) throw priceListNotFound();
  await tx.run(priceListId === null ? unassignList(tx.tenantId, companyId) : assignList(tx.tenantId, companyId, priceListId));
  await record(tx, actor, {
    action: 'company.price-list', objectType: 'company', objectId: companyId, objectLabel: found.company,
    before: { priceListId: found.assignedListId }, after: { priceListId },
  });
  return { companyId, priceListId };
}
