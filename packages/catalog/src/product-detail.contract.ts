import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { listedProduct } from './list-products.contract.ts';

export const productDetailInput = z.strictObject({ productId: uuidSchema });
export type ProductDetailInput = z.infer<typeof productDetailInput>;

/** A product page: the list's fields and the description. */
export const productDetailOutput = listedProduct.extend({ description: z.string() });
export type ProductDetailOutput = z.infer<typeof productDetailOutput>;
