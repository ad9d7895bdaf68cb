import { productKind } from '@entrepot/catalog/contract';
import { moneySchema, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const orderStatus = z.enum(['placed', 'confirmed', 'shipped', 'cancelled']);
export type OrderStatus = z.infer<typeof orderStatus>;

/** An order in a list. */
export const orderSummary = z.object({
  orderId: uuidSchema,
  code: z.string(),
  status: orderStatus,
  purchaseOrderNumber: z.string(),
  lineCount: z.int(),
  total: moneySchema,
  placedAt: z.iso.datetime(),
  invoiceNumber: z.string().nullable(),
  /** Its number in the books it was imported from; NULL when it was placed here. */
  externalReference: z.string().nullable(),
  /** Where it went. */
  country: z.string(),
});
export type OrderSummary = z.infer<typeof orderSummary>;

/** A line as it was ordered, under the name and price of that moment. */
const orderLineOutput = z.object({
  lineNo: z.int(),
  productId: uuidSchema,
  sku: z.string(),
  name: z.string(),
  kind: productKind,
  quantity: z.int(),
  unitPrice: moneySchema,
  total: moneySchema,
});

/** An order with its lines and its invoice. */
export const orderDetail = orderSummary.extend({
  note: z.string(),
  net: moneySchema,
  tax: moneySchema,
  version: z.int(),
  lines: z.array(orderLineOutput),
  invoice: z.object({ invoiceId: uuidSchema, invoiceNumber: z.string(), status: z.string(), dueAt: z.iso.datetime() }).nullable(),
});
export type OrderDetail = z.infer<typeof orderDetail>;
