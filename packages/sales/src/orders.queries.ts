import { query } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';

const withInvoice = () => query.selectFrom('sales.orders as o')
  .leftJoin('billing.invoices as i', (join) => join.onRef('i.tenant_id', '=', 'o.tenant_id').onRef('i.order_id', '=', 'o.order_id'))
  .select(['o.order_id as orderId', 'o.code', 'o.status', 'o.purchase_order_number as purchaseOrderNumber', 'o.line_count as lineCount',
    'o.currency', 'o.total_minor as totalMinor', 'o.placed_at as placedAt', 'o.external_reference as externalReference', 'o.country',
    'i.series', 'i.number']);

const withDetail = () => withInvoice()
  .select(['o.note', 'o.net_minor as netMinor', 'o.tax_minor as taxMinor', 'o.version', 'o.company_id as companyId',
    'i.invoice_id as invoiceId', 'i.status as invoiceStatus', 'i.due_at as dueAt']);

/** A company's orders, newest first: ids are made in the order of time. */
export function ordersOfCompany(tenantId: string, companyId: string, page: { before?: string | undefined; limit: number }) {
  const rows = withInvoice().where('o.tenant_id', '=', tenantId).where('o.company_id', '=', companyId)
    .orderBy('o.order_id', 'desc').limit(page.limit);
  return page.before === undefined ? rows : rows.where('o.order_id', '<', page.before);
}

/**
 * The tenant's orders with the company's name, newest first.
 *
 * @param page.search the beginning of a code or of a company's name, or a whole purchase order number or number of the old books
 */
export function ordersPage(tenantId: string, page: {
  search?: string | undefined; status?: string | undefined; companyId?: string | undefined; before?: string | undefined; limit: number;
}) {
  let rows = withInvoice()
    .innerJoin('customers.companies as c', (join) => join
      .onRef('c.tenant_id', '=', 'o.tenant_id').onRef('c.company_id', '=', 'o.company_id'))
    .select(['c.company_id as companyId', 'c.name as companyName'])
    .where('o.tenant_id', '=', tenantId).orderBy('o.order_id', 'desc').limit(page.limit);
  const { search, status, companyId, before } = page;
  if (status !== undefined) rows = rows.where('o.status', '=', status);
  if (companyId !== undefined) rows = rows.where('o.company_id', '=', companyId);
  if (before !== undefined) rows = rows.where('o.order_id', '<', before);
  if (search !== undefined) {
    rows = rows.where((eb) => eb.or([
      sql<boolean>`starts_with(o.code, ${search.toUpperCase()})`,
      sql<boolean>`starts_with(c.name_lower, ${search.toLowerCase()})`,
      eb('o.purchase_order_number', '=', search),
      eb('o.external_reference', '=', search),
    ]));
  }
  return rows;
}

/** One order of one company. */
export function orderOfCompany(tenantId: string, companyId: string, orderId: string) {
  return withDetail().where('o.tenant_id', '=', tenantId).where('o.company_id', '=', companyId).where('o.order_id', '=', orderId);
}

/** One order with the names that the team knows it by. */
export function orderOfTenant(tenantId: string, orderId: string) {
  return withDetail()
    .innerJoin('customers.companies as c', (join) => join
      .onRef('c.tenant_id', '=', 'o.tenant_id').onRef('c.company_id', '=', 'o.company_id'))
    .leftJoin('identity.users as u', (join) => join.onRef('u.tenant_id', '=', 'o.tenant_id').onRef('u.user_id', '=', 'o.placed_by'))
    .select(['c.name as companyName', 'u.name as buyerName', 'u.email as buyerEmail'])
    .where('o.tenant_id', '=', tenantId).where('o.order_id', '=', orderId);
}

/** An order's lines. */
export function linesOfOrder(tenantId: string, orderId: string) {
  return query.selectFrom('sales.order_lines')
    .select(['line_no as lineNo', 'product_id as productId', 'sku', 'name', 'kind', 'quantity', 'unit_price_minor as unitPriceMinor',
      'total_minor as totalMinor'])
    .where('tenant_id', '=', tenantId).where('order_id', '=', orderId).orderBy('line_no');
}

/** An order, held until the transaction ends: confirming, shipping and cancelling wait for each other. */
export function lockOrder(tenantId: string, orderId: string) {
  return query.selectFrom('sales.orders')
    .select(['code', 'status', 'company_id as companyId', 'total_minor as totalMinor', 'currency', 'version',
      'external_reference as externalReference'])
    .where('tenant_id', '=', tenantId).where('order_id', '=', orderId).forUpdate();
}

/** Another status; the version counts up. */
export function updateOrderStatus(tenantId: string, orderId: string, status: string): RawBuilder<unknown> {
  return sql`update sales.orders set status = ${status}, version = version + 1 where tenant_id = ${tenantId} and order_id = ${orderId}`;
}
