import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { invoiceNumber } from './invoice-number.ts';
import { voidedInvoice } from './invoices.queries.ts';

/**
 * Voids the invoice of a cancelled order. It keeps its number, so that the series has no gap.
 *
 * @returns the invoice's number
 * @throws Refusal `invoice.not-open` when it is paid or void already
 */
export async function voidInvoice(tx: Tx, _actor: MemberActor, orderId: string): Promise<string> {
  const invoice = await tx.first(voidedInvoice(tx.tenantId, orderId));
  if (invoice === undefined) {
    throw new Refusal('conflict', 'invoice.not-open',
      'The invoice of this order is paid already, so the order cannot be cancelled. Agree with the customer on how the money goes back.');
  }
  return invoiceNumber(invoice.series, invoice.number);
}
