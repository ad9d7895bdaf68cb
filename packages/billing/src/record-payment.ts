import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { moneyOf, Refusal, uuidv7, type Money } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { paymentCompleted } from './events.ts';
import { invoiceNumber } from './invoice-number.ts';
import { insertPayment, lockInvoice, paidInvoice } from './payments.queries.ts';
import type { RecordPaymentInput, RecordPaymentOutput } from './record-payment.contract.ts';
import { releaseCredit } from './release-credit.ts';

/**
 * Writes down a bank transfer that pays an open invoice in full: the invoice is paid, and the credit that its order held is free
 * again. Part payments and other ways to pay are not known yet.
 *
 * @throws Refusal `invoice.not-found`, `invoice.not-open` (paid or void already), `payment.amount-differs`, `payment.in-future`
 */
export async function recordPayment(tx: Tx, actor: MemberActor, input: RecordPaymentInput): Promise<RecordPaymentOutput> {
  const { invoiceId, reference } = input;
  const invoice = await tx.first(lockInvoice(tx.tenantId, invoiceId));
  if (invoice === undefined) throw new Refusal('not-found', 'invoice.not-found', 'There is no such invoice. Choose one from the list.');
  const { orderId, companyId, currency, totalMinor, status } = invoice;
  const number = invoiceNumber(invoice.series, invoice.number);
  if (status !== 'open') {
    throw new Refusal('conflict', 'invoice.not-open', `Invoice ${number} is ${status} already, so no payment can be recorded for it.`, { status });
  }
  const amount = moneyOf(totalMinor, currency);
  refuseOtherAmount(number, amount, input.amount);
  const paidAt = input.paidAt === undefined ? tx.at : new Date(input.paidAt);
  if (paidAt > tx.at) throw new Refusal('invalid', 'payment.in-future', 'A payment cannot be recorded before it has come. Correct its day.');
  const paymentId = uuidv7();
  await tx.run(paidInvoice(tx.tenantId, invoiceId));
  await tx.run(insertPayment(tx.tenantId, {
    paymentId, invoiceId, companyId, amountMinor: totalMinor, currency, reference, paidAt, recordedBy: actor.userId, recordedAt: tx.at,
  }));
  await releaseCredit(tx, actor, companyId, totalMinor);
  await record(tx, actor, {
    action: 'payment.record', objectType: 'invoice', objectId: invoiceId, objectLabel: number,
    before: { status }, after: { status: 'paid', paymentId, amount: { ...amount }, reference, paidAt: paidAt.toISOString() },
  });
  await recordEvent(tx, actor, paymentCompleted, invoiceId, { paymentId, invoiceId, orderId, companyId, amount });
  return { paymentId, invoiceId, invoiceNumber: number, amount, paidAt: paidAt.toISOString() };
}

function refuseOtherAmount(number: string, asked: Money, came: Money | undefined): void {
  if (came === undefined || (came.amountMinor === asked.amountMinor && came.currency === asked.currency)) return;
  throw new Refusal('conflict', 'payment.amount-differs',
    `Invoice ${number} asks for another amount. Only a payment in full can be recorded; part payments are not possible yet.`,
    { asked: { ...asked }, came: { ...came } });
}
