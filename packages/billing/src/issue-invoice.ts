import { uuidv7 } from '@entrepot/kernel';
import type { BuyerActor, Tx } from '@entrepot/postgres';
import { dueDate } from './due-date.ts';
import { INVOICE_SERIES, invoiceNumber } from './invoice-number.ts';
import { numberedInvoice } from './invoices.queries.ts';

/** An order to be invoiced; minor units of its currency. */
export interface InvoicedOrder {
  readonly orderId: string;
  readonly currency: string;
  readonly netMinor: bigint;
  readonly taxMinor: bigint;
  readonly paymentTermsDays: number;
}

/**
 * Invoices an order, as the clerk, under the next number without a gap. Every order of the tenant waits on the counter's row until
 * this transaction ends, so this is its last statement but the stored answer.
 */
export async function issueInvoice(tx: Tx, actor: BuyerActor, order: InvoicedOrder): Promise<{ invoiceId: string; invoiceNumber: string }> {
  const { paymentTermsDays, ...amounts } = order;
  const invoiceId = uuidv7();
  const invoice = { ...amounts, invoiceId, companyId: actor.companyId, issuedAt: tx.at, dueAt: dueDate(tx.at, paymentTermsDays) };
  const { number } = await tx.asClerk(() => tx.one(numberedInvoice(tx.tenantId, INVOICE_SERIES, invoice)));
  return { invoiceId, invoiceNumber: invoiceNumber(INVOICE_SERIES, number) };
}
