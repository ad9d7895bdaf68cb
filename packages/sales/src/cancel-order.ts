import { record } from '@entrepot/audit';
import { releaseCredit, voidInvoice } from '@entrepot/billing';
import { recordEvent } from '@entrepot/events';
import { releaseStock } from '@entrepot/inventory';
import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { CancelOrderInput, ChangedOrderOutput } from './change-order.contract.ts';
import { orderCancelled } from './events.ts';
import { lockedOrder } from './order-lock.ts';
import { updateOrderStatus } from './orders.queries.ts';

/**
 * Cancels an order: stock and credit are free again, and the invoice is void under its number. Licenses that were issued for it stay
 * as they are; whoever cancels is told so and suspends them where that is meant.
 *
 * @throws Refusal `order.not-found`, `order.version-conflict`, `order.imported`, `order.cancelled-already`, `order.shipped`,
 *   `invoice.not-open` (it is paid)
 */
export async function cancelOrder(tx: Tx, actor: MemberActor, { orderId, version, reason }: CancelOrderInput): Promise<ChangedOrderOutput> {
  const order = await lockedOrder(tx, orderId, version);
  if (order.externalReference !== null) {
    throw new Refusal('conflict', 'order.imported',
      `This order was delivered in your old books, under number ${order.externalReference}. It cannot be cancelled here.`);
  }
  if (order.status === 'cancelled') {
    throw new Refusal('conflict', 'order.cancelled-already', 'This order is cancelled already. Nothing was changed.');
  }
  if (order.status === 'shipped') {
    throw new Refusal('conflict', 'order.shipped',
      'This order is shipped, so it cannot be cancelled. When the goods come back, receive them into stock.');
  }
  await tx.run(updateOrderStatus(tx.tenantId, orderId, 'cancelled'));
  const released = await releaseStock(tx, orderId);
  // The invoice before the credit, as a payment takes them: whoever pays and whoever cancels wait for each other there.
  const invoiceNumber = await voidInvoice(tx, actor, orderId);
  await releaseCredit(tx, actor, order.companyId, order.totalMinor);
  const releasedPieces = released.reduce((sum, row) => sum + row.quantity, 0);
  await record(tx, actor, {
    action: 'order.cancel', objectType: 'order', objectId: orderId, objectLabel: order.code, before: { status: order.status },
    after: { status: 'cancelled', reason, voidInvoice: invoiceNumber, releasedPieces },
  });
  await recordEvent(tx, actor, orderCancelled, orderId, { orderId, code: order.code, companyId: order.companyId, reason });
  return { orderId, status: 'cancelled', version: version + 1 };
}
