import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { AdjustStockInput, AdjustStockOutput } from './adjust-stock.contract.ts';
import { ensureDefaultLocation } from './ensure-default-location.ts';
import { stockLow } from './events.ts';
import { fallsTo } from './low-stock.ts';
import { notStocked } from './refusals.ts';
import { adjustment, lockLevel } from './stock-levels.queries.ts';

/**
 * Corrects what is on hand after a count, a loss or a find. Never below what orders hold.
 *
 * @throws Refusal `product.not-stocked`, `stock.below-allocated`
 */
export async function adjustStock(tx: Tx, actor: MemberActor, { productId, delta, reason }: AdjustStockInput): Promise<AdjustStockOutput> {
  const { locationId } = await ensureDefaultLocation(tx);
  const before = await tx.first(lockLevel(tx.tenantId, locationId, productId));
  if (before === undefined) throw notStocked();
  const level = await tx.first(adjustment(tx.tenantId, locationId, productId, delta, reason, tx.at));
  if (level === undefined) {
    const { onHand, allocated } = before;
    throw new Refusal('conflict', 'stock.below-allocated',
      `Orders hold ${allocated} of the ${onHand} on hand, so stock cannot go down by ${-delta}. Cancel orders first, or correct by less.`,
      { onHand, allocated });
  }
  await record(tx, actor, {
    action: 'stock.adjust', objectType: 'product', objectId: productId, objectLabel: before.sku,
    before: { onHand: before.onHand }, after: { onHand: level.onHand, reason },
  });
  if (fallsTo(level.lowStockAt, level.available - delta, level.available)) {
    await recordEvent(tx, actor, stockLow, productId, { productId, available: level.available, lowStockAt: level.lowStockAt });
  }
  return { productId, onHand: level.onHand, available: level.available };
}
