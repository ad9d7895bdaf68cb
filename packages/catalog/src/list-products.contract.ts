import { line, moneySchema, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { productKind, tierOutput } from './product.contract.ts';

/** The storefront's catalog: by name, or best match first when something is searched. */
export const listProductsInput = z.strictObject({
  ...pageInput.shape,
  limit: z.int().min(1).max(100).default(20),
  search: line(100, 0).optional(),
  kind: productKind.optional(),
});
export type ListProductsInput = z.infer<typeof listProductsInput>;

/** A product with this shopper's price at its minimum quantity, and every tier. No price: it cannot be ordered online. */
export const listedProduct = z.object({
  productId: uuidSchema,
  sku: z.string(),
  name: z.string(),
  brand: z.string(),
  kind: productKind,
  unit: z.string(),
  minimumQuantity: z.int(),
  quantityStep: z.int(),
  price: moneySchema.nullable(),
  tiers: z.array(tierOutput),
});
export type ListedProduct = z.infer<typeof listedProduct>;

export const listProductsOutput = z.object({ products: z.array(listedProduct), nextCursor: z.string().nullable() });
export type ListProductsOutput = z.infer<typeof listProductsOutput>;
