import { quantitySchema } from '@entrepot/catalog/contract';
import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { CART_LINES_MAXIMUM } from './cart.contract.ts';

/** A whole cart at once, by SKU (case counts) or by product. A product named twice stays two lines. */
export const replaceCartInput = z.strictObject({
  lines: z.array(z.union([
    z.strictObject({ sku: line(60), quantity: quantitySchema }),
    z.strictObject({ productId: uuidSchema, quantity: quantitySchema }),
  ])).min(1).max(CART_LINES_MAXIMUM),
});
export type ReplaceCartInput = z.infer<typeof replaceCartInput>;

/** `notFound` holds the indexes (from 0) of lines whose product is not in the shop; all others are in the cart. */
export const replaceCartOutput = z.object({ cartId: uuidSchema, lineCount: z.int(), notFound: z.array(z.int()) });
export type ReplaceCartOutput = z.infer<typeof replaceCartOutput>;
