import { query } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';

/** What an invoice says. Minor units of its currency. */
export interface NewInvoice {
  readonly invoiceId: string;
  readonly companyId: string;
  readonly orderId: string;
  readonly currency: string;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly issuedAt: Date;
  readonly dueAt: Date;
}

/** Takes the next number of the series and writes the invoice under it, in one statement: a rollback gives the number back. */
export function numberedInvoice(tenantId: string, series: string, invoice: NewInvoice): RawBuilder<{ number: bigint }> {
  return sql`
    with counter as (
      insert into billing.number_series (tenant_id, series, last_number) values (${tenantId}, ${series}, 1)
      on conflict (tenant_id, series) do update set last_number = number_series.last_number + 1
      returning last_number
    )
    insert into billing.invoices (tenant_id, invoice_id, series, number, company_id, order_id, currency, net_minor, tax_minor, total_minor,
                                  issued_at, due_at)
    select ${tenantId}::uuid, ${invoice.invoiceId}::uuid, ${series}, counter.last_number, ${invoice.companyId}::uuid,
           ${invoice.orderId}::uuid, ${invoice.currency}, ${invoice.netMinor}::bigint, ${invoice.taxMinor}::bigint,
           ${invoice.netMinor + invoice.taxMinor}::bigint, ${invoice.issuedAt}, ${invoice.dueAt}
      from counter
    returning number`;
}

/** An open invoice becomes void and keeps its number; no row when it is not open. */
export function voidedInvoice(tenantId: string, orderId: string) {
  return query.updateTable('billing.invoices').set({ status: 'void' })
    .where('tenant_id', '=', tenantId).where('order_id', '=', orderId).where('status', '=', 'open')
    .returning(['invoice_id as invoiceId', 'series', 'number']);
}

const COLUMNS = ['i.invoice_id as invoiceId', 'i.series', 'i.number', 'i.order_id as orderId', 'i.company_id as companyId', 'i.currency',
  'i.net_minor as netMinor', 'i.tax_minor as taxMinor', 'i.total_minor as totalMinor', 'i.status', 'i.issued_at as issuedAt',
  'i.due_at as dueAt', 'p.paid_at as paidAt'] as const;

const withPayment = () => query.selectFrom('billing.invoices as i')
  .leftJoin('billing.payments as p', (join) => join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.invoice_id', '=', 'i.invoice_id'));

/** A company's invoices, newest first. */
export function invoicesOfCompany(tenantId: string, companyId: string, page: { before?: string | undefined; limit: number }) {
  const rows = withPayment().select(COLUMNS)
    .where('i.tenant_id', '=', tenantId).where('i.company_id', '=', companyId)
    .orderBy('i.invoice_id', 'desc').limit(page.limit);
  return page.before === undefined ? rows : rows.where('i.invoice_id', '<', page.before);
}

/** The tenant's invoices with the company's name, newest first. */
export function invoicesPage(tenantId: string, page: {
  companyId?: string | undefined; status?: string | undefined; before?: string | undefined; limit: number;
}) {
  let rows = withPayment()
    .innerJoin('customers.companies as c', (join) => join
      .onRef('c.tenant_id', '=', 'i.tenant_id').onRef('c.company_id', '=', 'i.company_id'))
    .select([...COLUMNS, 'c.name as companyName'])
    .where('i.tenant_id', '=', tenantId).orderBy('i.invoice_id', 'desc').limit(page.limit);
  if (page.companyId !== undefined) rows = rows.where('i.company_id', '=', page.companyId);
  if (page.status !== undefined) rows = rows.where('i.status', '=', page.status);
  if (page.before !== undefined) rows = rows.where('i.invoice_id', '<', page.before);
  return rows;
}
