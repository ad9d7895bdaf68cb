import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { shipStock } from '@entrepot/inventory';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { ChangedOrderOutput, ShipOrderInput } from './change-order.contract.ts';
import { orderShipped } from './events.ts';
import { lockedOrder } from './order-lock.ts';
import { linesOfOrder, updateOrderStatus } from './orders.queries.ts';

/**
 * Ships a confirmed order whole: its goods leave the stock. Licenses travel by themselves, so an order of nothing else has nothing to
 * ship and stays confirmed.
 *
 * @throws Refusal `order.not-found`, `order.version-conflict`, `order.imported`, `order.shipped`, `order.not-confirmed`,
 *   `order.nothing-to-ship`, `stock.insufficient`, `stock.not-held`
 */
export async function shipOrder(tx: Tx, actor: MemberActor, { orderId, version }: ShipOrderInput): Promise<ChangedOrderOutput> {
  const order = await lockedOrder(tx, orderId, version);
  if (order.externalReference !== null) {
    throw new Refusal('conflict', 'order.imported',
      `This order was delivered in your old books, under number ${order.externalReference}. Nothing is left to ship.`);
  }
  if (order.status === 'shipped') throw new Refusal('conflict', 'order.shipped', 'This order is shipped already. Nothing was changed.');
  if (order.status !== 'confirmed') {
    throw new Refusal('conflict', 'order.not-confirmed', `This order is ${order.status}; only a confirmed order can be shipped.`,
      { status: order.status });
  }
  const goods = (await tx.all(linesOfOrder(tx.tenantId, orderId))).filter(({ kind }) => kind === 'goods');
  if (goods.length === 0) {
    throw new Refusal('conflict', 'order.nothing-to-ship', 'This order holds licensed products only: their keys were delivered already.');
  }
  await tx.run(updateOrderStatus(tx.tenantId, orderId, 'shipped'));
  const shippedPieces = await shipStock(tx, actor, orderId, goods);
  await record(tx, actor, {
    action: 'order.ship', objectType: 'order', objectId: orderId, objectLabel: order.code,
    before: { status: order.status }, after: { status: 'shipped', shippedPieces },
  });
  await recordEvent(tx, actor, orderShipped, orderId, { orderId, code: order.code, companyId: order.companyId });
  return { orderId, status: 'shipped', version: version + 1 };
}
