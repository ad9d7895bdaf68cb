import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** A correction of what is on hand, up or down, and why. */
export const adjustStockInput = z.strictObject({
  productId: uuidSchema,
  delta: z.int().min(-1_000_000).max(1_000_000).refine((delta) => delta !== 0, 'must not be zero'),
  reason: line(200),
});
export type AdjustStockInput = z.infer<typeof adjustStockInput>;

export const adjustStockOutput = z.object({ productId: uuidSchema, onHand: z.int(), available: z.int() });
export type AdjustStockOutput = z.infer<typeof adjustStockOutput>;
