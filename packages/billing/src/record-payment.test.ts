import { uuidv7 } from '@entrepot/kernel';
import { openDoors } from '@entrepot/postgres';
import { buyerOf, createCompany, memberOf, openTestbed, type TestTenant } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { creditAccount } from './credit-account.ts';
import { holdCredit } from './hold-credit.ts';
import { issueInvoice } from './issue-invoice.ts';
import { listInvoices } from './list-invoices.ts';
import { recordPaymentInput, type RecordPaymentInput } from './record-payment.contract.ts';
import { recordPayment } from './record-payment.ts';
import { searchInvoices } from './search-invoices.ts';
import { setCreditLimit } from './set-credit-limit.ts';
import { voidInvoice } from './void-invoice.ts';

const { doors, urls, createTenant, superuser } = await openTestbed();
const otherProcess = openDoors({ connectionString: urls.api });
afterAll(() => otherProcess.close());

/** A company that owes one invoice of 12.50 EUR. */
async function invoiced(tenant?: TestTenant) {
  const at = tenant ?? await createTenant();
  const companyId = await createCompany(at);
  const [member, buyer] = [memberOf(at), buyerOf(at, companyId)];
  const orderId = uuidv7();
  await doors.transact(member, (tx) => setCreditLimit(tx, member, { companyId, limitMinor: 2_000 }));
  const { invoiceId } = await doors.transact(buyer, async (tx) => {
    await holdCredit(tx, buyer, 'EUR', 1_250n);
    return issueInvoice(tx, buyer, { orderId, currency: 'EUR', netMinor: 1_250n, taxMinor: 0n, paymentTermsDays: 30 });
  });
  return { tenant: at, companyId, member, buyer, orderId, invoiceId };
}
type Invoiced = Awaited<ReturnType<typeof invoiced>>;
const pay = ({ member, invoiceId }: Invoiced, changes: Partial<RecordPaymentInput> = {}, through = doors) => through.transact(member, (tx) =>
  recordPayment(tx, member, recordPaymentInput.parse({ invoiceId, reference: 'INV-000001 Northwind', ...changes })));
const held = async ({ buyer }: Invoiced) => (await creditAccount(doors.reader(buyer), buyer, {})).held.amountMinor;
const payments = ({ invoiceId }: Invoiced) => superuser(
  `select payment_id as "paymentId", company_id as "companyId", amount_minor::integer as "amountMinor", currency, method, reference,
          recorded_by as "recordedBy" from billing.payments where invoice_id = $1`, [invoiceId]);

test('a transfer in full pays the invoice, gives its credit back, and is on record with its event', async () => {
  const debt = await invoiced();
  const paidAt = '2026-01-15T09:00:00.000Z';
  const paid = await pay(debt, { amount: { amountMinor: 1_250, currency: 'EUR' }, paidAt });
  expect(paid).toMatchObject({ invoiceId: debt.invoiceId, invoiceNumber: 'INV-000001', amount: { amountMinor: 1_250, currency: 'EUR' }, paidAt });
  expect(await held(debt)).toBe(0);
  expect(await payments(debt)).toEqual([{
    paymentId: paid.paymentId, companyId: debt.companyId, amountMinor: 1_250, currency: 'EUR', method: 'bank-transfer',
    reference: 'INV-000001 Northwind', recordedBy: debt.member.userId,
  }]);
  const [seen] = (await listInvoices(doors.reader(debt.buyer), debt.buyer, { limit: 50 })).invoices;
  expect(seen).toMatchObject({ invoiceId: debt.invoiceId, status: 'paid', paidAt });
  expect((await searchInvoices(doors.reader(debt.member), debt.member, { limit: 50, status: 'open' })).invoices).toEqual([]);
  const [audit] = await superuser("select object_label as label, before, after from audit.records where object_id = $1 and action = 'payment.record'", [debt.invoiceId]);
  expect(audit).toMatchObject({ label: 'INV-000001', before: { status: 'open' }, after: { status: 'paid', reference: 'INV-000001 Northwind' } });
  expect(await superuser('select type, object_type as "objectType", payload from events.events where object_id = $1', [debt.invoiceId])).toEqual([{
    type: 'payment.completed', objectType: 'invoice', payload: {
      paymentId: paid.paymentId, invoiceId: debt.invoiceId, orderId: debt.orderId, companyId: debt.companyId,
      amount: { amountMinor: 1_250, currency: 'EUR' },
    },
  }]);
});

test('without a day it came now', async () => {
  const debt = await invoiced();
  const { paidAt } = await pay(debt);
  expect(Math.abs(Date.parse(paidAt) - Date.now())).toBeLessThan(60_000);
});

test('a second payment of one invoice, and one of a void invoice, are refused and change nothing', async () => {
  const [paid, cancelled] = [await invoiced(), await invoiced()];
  await pay(paid);
  await expect(pay(paid)).rejects.toMatchObject({ code: 'invoice.not-open', details: { status: 'paid' } });
  expect(await payments(paid)).toHaveLength(1);
  await doors.transact(cancelled.member, (tx) => voidInvoice(tx, cancelled.member, cancelled.orderId));
  await expect(pay(cancelled)).rejects.toMatchObject({ code: 'invoice.not-open', details: { status: 'void' } });
  expect(await held(cancelled)).toBe(1_250);
});

test.each([
  ['less', { amountMinor: 1_249, currency: 'EUR' }], ['more', { amountMinor: 1_251, currency: 'EUR' }],
  ['another currency', { amountMinor: 1_250, currency: 'USD' }],
])('%s than the invoice asks for is refused, and says what it asks for', async (_, amount) => {
  const debt = await invoiced();
  await expect(pay(debt, { amount })).rejects.toMatchObject({
    code: 'payment.amount-differs', details: { asked: { amountMinor: 1_250, currency: 'EUR' }, came: amount },
  });
  expect([await held(debt), await payments(debt)]).toEqual([1_250, []]);
});

test('a payment that has not come yet is refused', async () => {
  const debt = await invoiced();
  const paidAt = new Date(Date.now() + 86_400_000).toISOString();
  await expect(pay(debt, { paidAt })).rejects.toMatchObject({ code: 'payment.in-future', kind: 'invalid' });
});

test('an unknown invoice and one of another tenant are not found', async () => {
  const [ours, theirs] = [await invoiced(), await invoiced()];
  await expect(pay({ ...ours, invoiceId: theirs.invoiceId })).rejects.toMatchObject({ code: 'invoice.not-found' });
  await expect(pay(ours, { invoiceId: uuidv7() })).rejects.toMatchObject({ code: 'invoice.not-found' });
  expect(await held(theirs)).toBe(1_250);
});

test('ten people record one payment: it counts once, nine are told that it is there', async () => {
  const debt = await invoiced();
  const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => pay(debt, {}, index % 2 ? doors : otherProcess)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(tries.flatMap((outcome) => outcome.status === 'rejected' ? [Object(outcome.reason).code] : []))
    .toEqual(Array.from({ length: 9 }, () => 'invoice.not-open'));
  expect(await payments(debt)).toHaveLength(1);
  expect(await held(debt)).toBe(0);
});

test.each([
  { reference: '' }, { reference: 'x'.repeat(141) }, { reference: 'two\nlines' }, { amount: { amountMinor: 1.5, currency: 'EUR' } },
  { paidAt: 'yesterday' }, { recordedBy: uuidv7() },
])('%j is refused at the door', (changes) => {
  expect(recordPaymentInput.safeParse({ invoiceId: uuidv7(), reference: 'INV-000001', ...changes }).success).toBe(false);
});
