import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** The team's stock list by name; or the levels of a few products at once. */
export const searchStockInput = z.strictObject({
  ...pageInput.shape,
  productIds: z.array(uuidSchema).min(1).max(100).optional(),
  low: z.boolean().optional(),
});
export type SearchStockInput = z.infer<typeof searchStockInput>;

export const searchStockOutput = z.object({
  levels: z.array(z.object({
    productId: uuidSchema,
    sku: z.string(),
    name: z.string(),
    onHand: z.int(),
    allocated: z.int(),
    available: z.int(),
    backorderLimit: z.int(),
    lowStockAt: z.int().nullable(),
    isLow: z.boolean(),
    updatedAt: z.iso.datetime(),
  })),
  nextCursor: z.string().nullable(),
});
export type SearchStockOutput = z.infer<typeof searchStockOutput>;
