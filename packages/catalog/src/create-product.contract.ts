import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { productFields, productKind, stepAllowsMinimum } from './product.contract.ts';

/** A new product is a draft; the kind never changes afterwards. */
export const createProductInput = productFields.extend({ kind: productKind.default('goods') })
  .refine(stepAllowsMinimum, { path: ['minimumQuantity'], error: 'The minimum quantity must be a multiple of the step.' });
export type CreateProductInput = z.infer<typeof createProductInput>;

export const createProductOutput = z.object({ productId: uuidSchema, version: z.int() });
export type CreateProductOutput = z.infer<typeof createProductOutput>;
