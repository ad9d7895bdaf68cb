import { moneySchema, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const searchCreditsInput = z.strictObject({ ...pageInput.shape, companyId: uuidSchema });
export type SearchCreditsInput = z.infer<typeof searchCreditsInput>;

/** What a company was credited in the old books, newest first. Amounts are positive. */
export const searchCreditsOutput = z.object({
  credits: z.array(z.object({
    creditId: uuidSchema,
    code: z.string(),
    externalReference: z.string(),
    country: z.string(),
    lineCount: z.int(),
    net: moneySchema,
    creditedAt: z.iso.datetime(),
  })),
  nextCursor: z.string().nullable(),
});
export type SearchCreditsOutput = z.infer<typeof searchCreditsOutput>;
