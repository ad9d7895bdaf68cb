import { buyerProcedure, command, memberProcedure, reading, router } from '@entrepot/rpc';
import { companyCreditInput, creditAccountInput, creditAccountOutput } from './credit-account.contract.ts';
import { creditAccount, creditOfCompany } from './credit-account.ts';
import { listInvoicesInput, listInvoicesOutput } from './list-invoices.contract.ts';
import { listInvoices } from './list-invoices.ts';
import { recordPaymentInput, recordPaymentOutput } from './record-payment.contract.ts';
import { recordPayment } from './record-payment.ts';
import { searchInvoicesInput, searchInvoicesOutput } from './search-invoices.contract.ts';
import { searchInvoices } from './search-invoices.ts';
import { setCreditLimitInput, setCreditLimitOutput } from './set-credit-limit.contract.ts';
import { setCreditLimit } from './set-credit-limit.ts';

export const billingRouter = router({
  creditAccount: buyerProcedure.input(creditAccountInput).output(creditAccountOutput).query(reading(creditAccount)),
  listInvoices: buyerProcedure.input(listInvoicesInput).output(listInvoicesOutput).query(reading(listInvoices)),

  creditOfCompany: memberProcedure('customer.read').input(companyCreditInput).output(creditAccountOutput).query(reading(creditOfCompany)),
  searchInvoices: memberProcedure('invoice.read').input(searchInvoicesInput).output(searchInvoicesOutput).query(reading(searchInvoices)),
  recordPayment: memberProcedure('invoice.update').input(recordPaymentInput).output(recordPaymentOutput).mutation(command(recordPayment)),
  setCreditLimit: memberProcedure('customer.write').input(setCreditLimitInput).output(setCreditLimitOutput)
    .mutation(command(setCreditLimit)),
});
