import { moneyOf } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import type { ListPriceListsOutput } from './list-price-lists.contract.ts';
import { allPriceLists } from './price-lists.queries.ts';

/** The tenant's price lists, the default one first; 500 at most. */
export async function listPriceLists(reader: Reader, _actor: MemberActor, _input: Record<string, never>): Promise<ListPriceListsOutput> {
  const rows = await reader.all(allPriceLists(reader.tenantId));
  return { priceLists: rows.map(({ minimumOrderMinor, ...list }) => ({
    ...list, companyCount: list.companyCount ?? 0, minimumOrder: moneyOf(minimumOrderMinor, list.currency),
  })) };
}
