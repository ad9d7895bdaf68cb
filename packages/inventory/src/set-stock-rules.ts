import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { ensureDefaultLocation } from './ensure-default-location.ts';
import { notStocked } from './refusals.ts';
import type { SetStockRulesInput, SetStockRulesOutput } from './set-stock-rules.contract.ts';
import { emptyLevel, levelRules, lockLevel } from './stock-levels.queries.ts';

/**
 * Decides when a product's stock is low and whether it may be sold before it comes in.
 *
 * @throws Refusal `product.not-stocked`, `stock.backorders-exist` (more is oversold already than the new limit allows)
 */
export async function setStockRules(tx: Tx, actor: MemberActor, input: SetStockRulesInput): Promise<SetStockRulesOutput> {
  const { productId, lowStockAt, backorderLimit } = input;
  const { locationId } = await ensureDefaultLocation(tx);
  await tx.run(emptyLevel(tx.tenantId, locationId, productId));
  const before = await tx.first(lockLevel(tx.tenantId, locationId, productId));
  if (before === undefined) throw notStocked();
  const oversold = before.allocated - before.onHand;
  if (oversold > backorderLimit) {
    throw new Refusal('conflict', 'stock.backorders-exist',
      `${oversold} more are promised than are on hand. Receive stock or cancel orders first, or allow at least as many.`, { oversold });
  }
  await tx.run(levelRules(tx.tenantId, locationId, productId, { lowStockAt, backorderLimit }, tx.at));
  await record(tx, actor, {
    action: 'stock.rules', objectType: 'product', objectId: productId, objectLabel: before.sku,
    before: { lowStockAt: before.lowStockAt, backorderLimit: before.backorderLimit }, after: { lowStockAt, backorderLimit },
  });
  return { productId };
}
