import { query } from '@entrepot/postgres';

/** An invoice, held until the transaction ends: who pays and who cancels wait for each other. */
export function lockInvoice(tenantId: string, invoiceId: string) {
  return query.selectFrom('billing.invoices')
    .select(['invoice_id as invoiceId', 'series', 'number', 'order_id as orderId', 'company_id as companyId', 'currency',
      'total_minor as totalMinor', 'status'])
    .where('tenant_id', '=', tenantId).where('invoice_id', '=', invoiceId).forUpdate();
}

/** The invoice is paid. */
export function paidInvoice(tenantId: string, invoiceId: string) {
  return query.updateTable('billing.invoices').set({ status: 'paid' }).where('tenant_id', '=', tenantId).where('invoice_id', '=', invoiceId);
}

/** Money that came. Minor units of its currency. */
export interface NewPayment {
  readonly paymentId: string;
  readonly invoiceId: string;
  readonly companyId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly reference: string;
  readonly paidAt: Date;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Writes down a bank transfer. */
export function insertPayment(tenantId: string, payment: NewPayment) {
  return query.insertInto('billing.payments').values({
    tenant_id: tenantId, payment_id: payment.paymentId, invoice_id: payment.invoiceId, company_id: payment.companyId,
    amount_minor: payment.amountMinor, currency: payment.currency, method: 'bank-transfer', reference: payment.reference,
    paid_at: payment.paidAt, recorded_by: payment.recordedBy, recorded_at: payment.recordedAt,
  });
}
