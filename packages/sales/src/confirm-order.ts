import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { ChangedOrderOutput, ConfirmOrderInput } from './change-order.contract.ts';
import { orderConfirmed } from './events.ts';
import { lockedOrder } from './order-lock.ts';
import { updateOrderStatus } from './orders.queries.ts';

/**
 * Accepts an order.
 *
 * @throws Refusal `order.not-found`, `order.version-conflict`, `order.not-placed` (confirmed or cancelled already)
 */
export async function confirmOrder(tx: Tx, actor: MemberActor, { orderId, version }: ConfirmOrderInput): Promise<ChangedOrderOutput> {
  const order = await lockedOrder(tx, orderId, version);
  if (order.status !== 'placed') {
    throw new Refusal('conflict', 'order.not-placed',
      `This order is ${order.status} already; only a new order can be confirmed.`, { status: order.status });
  }
  await tx.run(updateOrderStatus(tx.tenantId, orderId, 'confirmed'));
  await record(tx, actor, {
    action: 'order.confirm', objectType: 'order', objectId: orderId, objectLabel: order.code,
    before: { status: order.status }, after: { status: 'confirmed' },
  });
  await recordEvent(tx, actor, orderConfirmed, orderId, { orderId, code: order.code, companyId: order.companyId });
  return { orderId, status: 'confirmed', version: version + 1 };
}
