import { timelineOf } from '@entrepot/audit';
import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import { linesOfOrder, orderOfTenant, ordersPage } from './orders.queries.ts';
import { orderNotFound } from './refusals.ts';
import type { OrderForTeamInput, OrderForTeamOutput, SearchOrdersInput, SearchOrdersOutput } from './search-orders.contract.ts';
import { detailOf, summaryOf } from './shown-order.ts';

/**
 * A page of the tenant's orders, newest first.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchOrders(reader: Reader, _actor: MemberActor, input: SearchOrdersInput): Promise<SearchOrdersOutput> {
  const { cursor, limit, search, ...filter } = input;
  const before = cursor === undefined ? undefined : decodeCursor(cursor, ['id'])[0];
  const rows = await reader.all(ordersPage(reader.tenantId, { ...filter, search: search || undefined, before, limit: limit + 1 }));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    orders: shown.map((row) => ({ ...summaryOf(row), companyId: row.companyId, companyName: row.companyName })),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.orderId]) : null,
  };
}

/**
 * One order as the team sees it.
 *
 * @throws Refusal `order.not-found`
 */
export async function orderForTeam(reader: Reader, actor: MemberActor, { orderId }: OrderForTeamInput): Promise<OrderForTeamOutput> {
  const [order, lines, timeline] = await Promise.all([
    reader.first(orderOfTenant(reader.tenantId, orderId)),
    reader.all(linesOfOrder(reader.tenantId, orderId)),
    timelineOf(reader, actor, { objectType: 'order', objectId: orderId }),
  ]);
  if (order === undefined) throw orderNotFound();
  const { companyId, companyName, buyerName, buyerEmail } = order;
  return { ...detailOf(order, lines), companyId, companyName, buyerName, buyerEmail, timeline };
}
