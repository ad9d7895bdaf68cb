import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { productFields, stepAllowsMinimum } from './product.contract.ts';

/** All fields as they shall be; `version` is the one the editor was opened with. */
export const updateProductInput = productFields.extend({ productId: uuidSchema, version: z.int().min(1) })
  .refine(stepAllowsMinimum, { path: ['minimumQuantity'], error: 'The minimum quantity must be a multiple of the step.' });
export type UpdateProductInput = z.infer<typeof updateProductInput>;

export const updateProductOutput = z.object({ productId: uuidSchema, version: z.int() });
export type UpdateProductOutput = z.infer<typeof updateProductOutput>;
