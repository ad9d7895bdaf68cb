import { line, moneySchema, paragraph, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/**
 * Orders what is in the cart. With `expectedTotal` or `cartVersion` (both from `viewCart`) the order is refused when prices or the
 * cart changed since they were shown.
 */
export const placeOrderInput = z.strictObject({
  purchaseOrderNumber: line(60, 0).default(''),
  note: paragraph(1000).default(''),
  expectedTotal: moneySchema.optional(),
  cartVersion: z.iso.datetime().optional(),
});
export type PlaceOrderInput = z.infer<typeof placeOrderInput>;

export const placeOrderOutput = z.object({
  orderId: uuidSchema,
  code: z.string(),
  total: moneySchema,
  invoiceNumber: z.string(),
  placedAt: z.iso.datetime(),
});
export type PlaceOrderOutput = z.infer<typeof placeOrderOutput>;
