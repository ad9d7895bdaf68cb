export { type CreditAccountOutput } from './credit-account.contract.ts';
export { listInvoicesInput, type ListedInvoice } from './list-invoices.contract.ts';
export { recordPaymentInput, type RecordPaymentInput, type RecordPaymentOutput } from './record-payment.contract.ts';
export { searchInvoicesInput, type SearchInvoicesOutput } from './search-invoices.contract.ts';
export { setCreditLimitInput, type SetCreditLimitInput } from './set-credit-limit.contract.ts';
