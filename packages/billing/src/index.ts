export { creditAccount, creditOfCompany } from './credit-account.ts';
export { paymentCompleted } from './events.ts';
export { holdCredit } from './hold-credit.ts';
export { invoiceNumber } from './invoice-number.ts';
export { issueInvoice, type InvoicedOrder } from './issue-invoice.ts';
export { releaseCredit } from './release-credit.ts';
export { billingRouter } from './router.ts';
export { setCreditLimit } from './set-credit-limit.ts';
export { voidInvoice } from './void-invoice.ts';
