import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { PRICE_MINOR_MAXIMUM } from './product.contract.ts';

/** Without a list: the default one. Minor units; 0: no minimum. */
export const setMinimumOrderInput = z.strictObject({
  priceListId: uuidSchema.optional(),
  minimumMinor: z.int().min(0).max(PRICE_MINOR_MAXIMUM),
});
export type SetMinimumOrderInput = z.infer<typeof setMinimumOrderInput>;

export const setMinimumOrderOutput = z.object({ priceListId: uuidSchema });
export type SetMinimumOrderOutput = z.infer<typeof setMinimumOrderOutput>;
