import { record } from '@entrepot/audit';
import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { CreatePriceListInput, CreatePriceListOutput } from './create-price-list.contract.ts';
import { insertPriceList } from './price-lists.queries.ts';

/** Adds a price list; companies are assigned to it one by one. */
export async function createPriceList(tx: Tx, actor: MemberActor, input: CreatePriceListInput): Promise<CreatePriceListOutput> {
  const priceListId = uuidv7();
  await tx.one(insertPriceList(tx.tenantId, priceListId, input.name));
  await record(tx, actor, {
    action: 'price-list.create', objectType: 'price-list', objectId: priceListId, objectLabel: input.name, after: { name: input.name },
  });
  return { priceListId };
}
