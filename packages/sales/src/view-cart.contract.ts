import { productKind } from '@entrepot/catalog/contract';
import { moneySchema, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { LINE_ISSUES } from './cart.contract.ts';

export const viewCartInput = z.strictObject({});

/** NULL where the product is not in the shop any more, or has no price. */
const cartLineOutput = z.object({
  lineId: uuidSchema,
  productId: uuidSchema,
  sku: z.string().nullable(),
  name: z.string().nullable(),
  kind: productKind.nullable(),
  unit: z.string().nullable(),
  quantity: z.int(),
  minimumQuantity: z.int().nullable(),
  quantityStep: z.int().nullable(),
  unitPrice: moneySchema.nullable(),
  total: moneySchema.nullable(),
  /** Pieces that can be ordered; NULL: as many as one likes. */
  available: z.int().nullable(),
  issues: z.array(z.enum(LINE_ISSUES)),
});
export type CartLineOutput = z.infer<typeof cartLineOutput>;

/** The cart as the server prices it now. `version` changes with every change; hand it to `placeOrder` to order what was seen. */
export const viewCartOutput = z.object({
  version: z.iso.datetime().nullable(),
  lines: z.array(cartLineOutput),
  subtotal: moneySchema,
  /** What is missing to the minimum order value; NULL: nothing. */
  missingToMinimum: moneySchema.nullable(),
  canOrder: z.boolean(),
});
export type ViewCartOutput = z.infer<typeof viewCartOutput>;
