import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { BuyerActor, Reader } from '@entrepot/postgres';
import type { ListOrdersInput, ListOrdersOutput, OrderDetailInput } from './list-orders.contract.ts';
import type { OrderDetail } from './order.contract.ts';
import { linesOfOrder, orderOfCompany, ordersOfCompany } from './orders.queries.ts';
import { orderNotFound } from './refusals.ts';
import { detailOf, summaryOf } from './shown-order.ts';

/**
 * A page of the orders of the buyer's company, whoever placed them.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function listOrders(reader: Reader, actor: BuyerActor, { cursor, limit }: ListOrdersInput): Promise<ListOrdersOutput> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor, ['id'])[0];
  const rows = await reader.all(ordersOfCompany(reader.tenantId, actor.companyId, { before, limit: limit + 1 }));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { orders: shown.map(summaryOf), nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.orderId]) : null };
}

/**
 * One order of the buyer's company.
 *
 * @throws Refusal `order.not-found`, also for another company's and another tenant's
 */
export async function orderDetail(reader: Reader, actor: BuyerActor, { orderId }: OrderDetailInput): Promise<OrderDetail> {
  const [order, lines] = await Promise.all([
    reader.first(orderOfCompany(reader.tenantId, actor.companyId, orderId)),
    reader.all(linesOfOrder(reader.tenantId, orderId)),
  ]);
  if (order === undefined) throw orderNotFound();
  return detailOf(order, lines);
}
