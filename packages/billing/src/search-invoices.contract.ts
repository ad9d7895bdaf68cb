import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { invoiceStatus, listedInvoice } from './list-invoices.contract.ts';

export const searchInvoicesInput = z.strictObject({
  ...pageInput.shape,
  companyId: uuidSchema.optional(),
  status: invoiceStatus.optional(),
});
export type SearchInvoicesInput = z.infer<typeof searchInvoicesInput>;

/** Invoices of the tenant with the company's name, newest first. */
export const searchInvoicesOutput = z.object({
  invoices: z.array(listedInvoice.extend({ companyId: uuidSchema, companyName: z.string() })),
  nextCursor: z.string().nullable(),
});
export type SearchInvoicesOutput = z.infer<typeof searchInvoicesOutput>;
