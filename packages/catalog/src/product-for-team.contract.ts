import { moneySchema, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { productKind, productStatus, tierOutput } from './product.contract.ts';

export const productForTeamInput = z.strictObject({ productId: uuidSchema });
export type ProductForTeamInput = z.infer<typeof productForTeamInput>;

/** Everything the editor shows; `cost` is in the currency of the tenant. */
export const productForTeamOutput = z.object({
  productId: uuidSchema,
  sku: z.string(),
  name: z.string(),
  brand: z.string(),
  description: z.string(),
  unit: z.string(),
  kind: productKind,
  status: productStatus,
  minimumQuantity: z.int(),
  quantityStep: z.int(),
  cost: moneySchema.nullable(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  currency: z.string(),
  priceLists: z.array(z.object({ priceListId: uuidSchema, name: z.string(), isDefault: z.boolean(), tiers: z.array(tierOutput) })),
});
export type ProductForTeamOutput = z.infer<typeof productForTeamOutput>;
