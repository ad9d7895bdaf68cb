import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

const PIECES_MAXIMUM = 1_000_000;

/** Goods that came in. */
export const receiveStockInput = z.strictObject({
  lines: z.array(z.strictObject({ productId: uuidSchema, quantity: z.int().min(1).max(PIECES_MAXIMUM) })).min(1).max(500),
  reason: line(200, 0).default(''),
});
export type ReceiveStockInput = z.infer<typeof receiveStockInput>;

/** The levels as they are now, one per product. */
export const receiveStockOutput = z.object({
  levels: z.array(z.object({ productId: uuidSchema, onHand: z.int(), available: z.int() })),
});
export type ReceiveStockOutput = z.infer<typeof receiveStockOutput>;
