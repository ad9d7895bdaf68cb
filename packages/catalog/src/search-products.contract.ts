import { line, pageInput } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { productKind, productStatus, productSummary } from './product.contract.ts';

/** The team's list: every status, by name, or best match first when something is searched. */
export const searchProductsInput = z.strictObject({
  ...pageInput.shape,
  search: line(100, 0).optional(),
  status: productStatus.optional(),
  kind: productKind.optional(),
});
export type SearchProductsInput = z.infer<typeof searchProductsInput>;

export const searchProductsOutput = z.object({ products: z.array(productSummary), nextCursor: z.string().nullable() });
export type SearchProductsOutput = z.infer<typeof searchProductsOutput>;
