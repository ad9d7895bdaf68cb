import { record } from '@entrepot/audit';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { ensureDefaultPriceList } from './ensure-default-price-list.ts';
import { priceListById, updateMinimumOrder } from './price-lists.queries.ts';
import { priceListNotFound } from './refusals.ts';
import type { SetMinimumOrderInput, SetMinimumOrderOutput } from './set-minimum-order.contract.ts';

/**
 * Decides what an order at the prices of a list must come to.
 *
 * @throws Refusal `price-list.not-found`
 */
export async function setMinimumOrder(tx: Tx, actor: MemberActor, input: SetMinimumOrderInput): Promise<SetMinimumOrderOutput> {
  const list = input.priceListId === undefined
    ? await ensureDefaultPriceList(tx)
    : await tx.first(priceListById(tx.tenantId, input.priceListId));
  if (list === undefined) throw priceListNotFound();
  const { priceListId } = list;
  await tx.run(updateMinimumOrder(tx.tenantId, priceListId, BigInt(input.minimumMinor)));
  await record(tx, actor, {
    action: 'price-list.minimum', objectType: 'price-list', objectId: priceListId, objectLabel: list.name,
    before: { minimumMinor: Number(list.minimumOrderMinor) }, after: { minimumMinor: input.minimumMinor },
  });
  return { priceListId };
}
