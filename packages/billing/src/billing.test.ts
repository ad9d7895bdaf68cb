import { uuidv7 } from '@entrepot/kernel';
import { openDoors } from '@entrepot/postgres';
import { buyerOf, createCompany, memberOf, openTestbed, type TestTenant } from '@entrepot/testbed';
import { afterAll, expect, test } from 'vitest';
import { creditAccount, creditOfCompany } from './credit-account.ts';
import { holdCredit } from './hold-credit.ts';
import { invoiceNumber } from './invoice-number.ts';
import { issueInvoice } from './issue-invoice.ts';
import { listInvoices } from './list-invoices.ts';
import { releaseCredit } from './release-credit.ts';
import { searchInvoices } from './search-invoices.ts';
import { setCreditLimit } from './set-credit-limit.ts';
import { voidInvoice } from './void-invoice.ts';

const { doors, urls, createTenant } = await openTestbed();
const otherProcess = openDoors({ connectionString: urls.api });
afterAll(() => otherProcess.close());

async function companyWithCredit(tenant: TestTenant, limitMinor: number | null) {
  const companyId = await createCompany(tenant);
  const member = memberOf(tenant);
  await doors.transact(member, (tx) => setCreditLimit(tx, member, { companyId, limitMinor }));
  return { companyId, member, buyer: buyerOf(tenant, companyId) };
}
const at = (index: number) => index % 2 ? doors : otherProcess;
const order = (orderId = uuidv7()) => ({ orderId, currency: 'EUR', netMinor: 1000n, taxMinor: 0n, paymentTermsDays: 30 });

test('of twenty orders at once over two processes, the limit lets exactly four through', async () => {
  const { buyer } = await companyWithCredit(await createTenant(), 1_000);
  const tries = await Promise.allSettled(Array.from({ length: 20 }, (_, index) =>
    at(index).transact(buyer, (tx) => holdCredit(tx, buyer, 'EUR', 250n))));
  expect(tries.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(4);
  for (const outcome of tries) {
    if (outcome.status === 'rejected') {
      expect(outcome.reason).toMatchObject({ code: 'credit.exceeded', details: {
        asked: { amountMinor: 250 }, available: { amountMinor: 0, currency: 'EUR' },
      } });
    }
  }
  expect(await creditAccount(doors.reader(buyer), buyer, {}))
    .toMatchObject({ held: { amountMinor: 1_000 }, available: { amountMinor: 0 } });
});

test('without an account nothing is bought on account; without a limit everything is', async () => {
  const tenant = await createTenant();
  const stranger = buyerOf(tenant, await createCompany(tenant));
  await expect(doors.transact(stranger, (tx) => holdCredit(tx, stranger, 'EUR', 1n))).rejects.toMatchObject({ code: 'credit.exceeded' });
  const { buyer } = await companyWithCredit(tenant, null);
  await doors.transact(buyer, (tx) => holdCredit(tx, buyer, 'EUR', 9_000_000_000_000n));
  expect(await creditAccount(doors.reader(buyer), buyer, {})).toMatchObject({ hasAccount: true, limit: null, available: null });
});

test('credit in another currency is no credit', async () => {
  const { buyer } = await companyWithCredit(await createTenant(), 1_000);
  await expect(doors.transact(buyer, (tx) => holdCredit(tx, buyer, 'USD', 1n))).rejects.toMatchObject({ code: 'credit.exceeded' });
});

test('a limit below what is held is refused; a release makes room', async () => {
  const { buyer, member, companyId } = await companyWithCredit(await createTenant(), 1_000);
  await doors.transact(buyer, (tx) => holdCredit(tx, buyer, 'EUR', 600n));
  const lower = () => doors.transact(member, (tx) => setCreditLimit(tx, member, { companyId, limitMinor: 500 }));
  await expect(lower()).rejects.toMatchObject({ code: 'credit.limit-below-held', details: { held: { amountMinor: 600 } } });
  await doors.transact(member, (tx) => releaseCredit(tx, member, companyId, 600n));
  expect(await lower()).toMatchObject({ limit: { amountMinor: 500 }, held: { amountMinor: 0 } });
});

test('a company of another tenant is not found', async () => {
  const { companyId } = await companyWithCredit(await createTenant(), 1_000);
  const foreigner = memberOf(await createTenant());
  await expect(creditOfCompany(doors.reader(foreigner), foreigner, { companyId })).rejects.toMatchObject({ code: 'company.not-found' });
  await expect(doors.transact(foreigner, (tx) => setCreditLimit(tx, foreigner, { companyId, limitMinor: 1 })))
    .rejects.toMatchObject({ code: 'company.not-found' });
});

test('invoice numbers have no gaps, even when every second of forty concurrent transactions rolls back', async () => {
  const { buyer, member } = await companyWithCredit(await createTenant(), null);
  const tries = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => at(index >> 1).transact(buyer, async (tx) => {
    const invoice = await issueInvoice(tx, buyer, order());
    if (index % 2) throw new Error('changed my mind');
    return invoice.invoiceNumber;
  })));
  const given = tries.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value] : []).toSorted();
  expect(given).toEqual(Array.from({ length: 20 }, (_, index) => invoiceNumber('INV', BigInt(index + 1))));
  const page = await searchInvoices(doors.reader(member), member, { limit: 15 });
  const rest = await searchInvoices(doors.reader(member), member, { limit: 15, cursor: page.nextCursor ?? '' });
  expect([...page.invoices, ...rest.invoices].map((invoice) => invoice.invoiceNumber).toSorted()).toEqual(given);
});

test('each tenant counts for itself, and a buyer sees the invoices of its company only', async () => {
  const tenant = await createTenant();
  const [one, two] = [await companyWithCredit(tenant, null), await companyWithCredit(tenant, null)];
  const elsewhere = await companyWithCredit(await createTenant(), null);
  const issue = (buyer: typeof one.buyer) => doors.transact(buyer, (tx) => issueInvoice(tx, buyer, order()));
  expect([await issue(one.buyer), await issue(two.buyer), await issue(elsewhere.buyer)].map((invoice) => invoice.invoiceNumber))
    .toEqual(['INV-000001', 'INV-000002', 'INV-000001']);
  expect((await listInvoices(doors.reader(two.buyer), two.buyer, { limit: 50 })).invoices.map((invoice) => invoice.invoiceNumber))
    .toEqual(['INV-000002']);
});

test('a void invoice keeps its number and cannot be voided again; it fell due thirty days after its issue', async () => {
  const { buyer, member } = await companyWithCredit(await createTenant(), null);
  const some = order();
  await doors.transact(buyer, (tx) => issueInvoice(tx, buyer, some));
  expect(await doors.transact(member, (tx) => voidInvoice(tx, member, some.orderId))).toBe('INV-000001');
  await expect(doors.transact(member, (tx) => voidInvoice(tx, member, some.orderId))).rejects.toMatchObject({ code: 'invoice.not-open' });
  const [invoice] = (await listInvoices(doors.reader(buyer), buyer, { limit: 50 })).invoices;
  expect(invoice).toMatchObject({ status: 'void', total: { amountMinor: 1000 } });
  expect(Date.parse(invoice?.dueAt ?? '') - Date.parse(invoice?.issuedAt ?? '')).toBe(30 * 86_400_000);
});

test('numbers past six digits are written out', () => {
  expect([1n, 999_999n, 1_000_000n].map((number) => invoiceNumber('INV', number))).toEqual(['INV-000001', 'INV-999999', 'INV-1000000']);
});
