import { line, moneySchema, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** A bank transfer that came for an invoice. */
export const recordPaymentInput = z.strictObject({
  invoiceId: uuidSchema,
  /** What came, so that it can be held against the invoice; absent: all that the invoice asks for. */
  amount: moneySchema.optional(),
  /** What the bank statement says; as long as a SEPA transfer's. */
  reference: line(140),
  /** When it came; absent: now. */
  paidAt: z.iso.datetime().optional(),
});
export type RecordPaymentInput = z.infer<typeof recordPaymentInput>;

export const recordPaymentOutput = z.object({
  paymentId: uuidSchema,
  invoiceId: uuidSchema,
  invoiceNumber: z.string(),
  amount: moneySchema,
  paidAt: z.iso.datetime(),
});
export type RecordPaymentOutput = z.infer<typeof recordPaymentOutput>;
