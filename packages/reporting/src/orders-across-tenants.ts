import { decodeCursor, encodeCursor, moneyOf, Refusal } from '@entrepot/kernel';
import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { findReportedTenant } from './find-reported-tenant.ts';
import type { OrdersAcrossTenantsInput, OrdersAcrossTenantsOutput } from './orders-across-tenants.contract.ts';
import { ordersPageAcrossTenants } from './orders-across-tenants.queries.ts';
import { periodsOf } from './report-range.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/**
 * A page of the orders of one tenant behind a figure, oldest first.
 * @throws Refusal `tenant.not-found`, `cursor.invalid`, `report.range-reversed`, `report.range-too-long`, `report.range-out-of-reach`
 */
export async function ordersAcrossTenants(
  staff: StaffReader, _actor: OperatorActor, { cursor, limit, ...filter }: OrdersAcrossTenantsInput,
): Promise<OrdersAcrossTenantsOutput> {
  periodsOf(filter);
  const after = cursor === undefined ? undefined : positionOf(cursor);
  const { tenantId, slug, name, status } = await findReportedTenant(staff, filter.tenantId);
  const rows = await staff.all(ordersPageAcrossTenants(filter, after, limit + 1));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    tenant: { tenantId, slug, name, status },
    orders: shown.map((row) => ({
      orderId: row.orderId, code: row.code, companyName: row.companyName, country: row.country, status: row.status,
      net: moneyOf(row.netMinor, row.currency), lineCount: row.lineCount, placedAt: row.placedAt.toISOString(),
    })),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.placedAtText, last.orderId]) : null,
  };
}

function positionOf(cursor: string): { placedAt: string; orderId: string } {
  const [placedAt = '', orderId = ''] = decodeCursor(cursor, ['text', 'id']);
  if (!MOMENT.test(placedAt) || Number.isNaN(Date.parse(placedAt))) {
    throw new Refusal('invalid', 'cursor.invalid', 'This page link is damaged. Start again from the first page.');
  }
  return { placedAt, orderId };
}
