import { moneySchema, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const invoiceStatus = z.enum(['open', 'paid', 'void']);

/** An invoice as its company sees it. */
export const listedInvoice = z.object({
  invoiceId: uuidSchema,
  invoiceNumber: z.string(),
  orderId: uuidSchema,
  net: moneySchema,
  tax: moneySchema,
  total: moneySchema,
  status: invoiceStatus,
  issuedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  /** When its payment came; NULL while it is open, and when it is void. */
  paidAt: z.iso.datetime().nullable(),
});
export type ListedInvoice = z.infer<typeof listedInvoice>;

export const listInvoicesInput = z.strictObject({ ...pageInput.shape });
export type ListInvoicesInput = z.infer<typeof listInvoicesInput>;

export const listInvoicesOutput = z.object({ invoices: z.array(listedInvoice), nextCursor: z.string().nullable() });
export type ListInvoicesOutput = z.infer<typeof listInvoicesOutput>;
