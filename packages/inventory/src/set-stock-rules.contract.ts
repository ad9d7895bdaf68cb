import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** `lowStockAt` NULL: no warning. `backorderLimit`: how many more than there are may be sold. */
export const setStockRulesInput = z.strictObject({
  productId: uuidSchema,
  lowStockAt: z.int().min(0).max(1_000_000).nullable(),
  backorderLimit: z.int().min(0).max(1_000_000),
});
export type SetStockRulesInput = z.infer<typeof setStockRulesInput>;

export const setStockRulesOutput = z.object({ productId: uuidSchema });
export type SetStockRulesOutput = z.infer<typeof setStockRulesOutput>;
