import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { productStatus } from './product.contract.ts';

/** Which product, in the version that was looked at. */
export const productStatusInput = z.strictObject({ productId: uuidSchema, version: z.int().min(1) });
export type ProductStatusInput = z.infer<typeof productStatusInput>;

export const productStatusOutput = z.object({ productId: uuidSchema, version: z.int(), status: productStatus });
export type ProductStatusOutput = z.infer<typeof productStatusOutput>;
