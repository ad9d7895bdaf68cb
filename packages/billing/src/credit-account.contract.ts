import { moneySchema, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const creditAccountInput = z.strictObject({});
export const companyCreditInput = z.strictObject({ companyId: uuidSchema });
export type CompanyCreditInput = z.infer<typeof companyCreditInput>;

/** `limit` NULL: without limit. Without an account nothing can be bought on account. */
export const creditAccountOutput = z.object({
  hasAccount: z.boolean(),
  limit: moneySchema.nullable(),
  held: moneySchema,
  available: moneySchema.nullable(),
});
export type CreditAccountOutput = z.infer<typeof creditAccountOutput>;
