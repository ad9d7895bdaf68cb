import { defineEvent } from '@entrepot/events';
import { z } from 'zod';

/** An order was placed. Lines are those of licensed products; goods travel by themselves. */
export const orderPlaced = defineEvent('order.placed', 'order', z.object({
  orderId: z.uuid(),
  code: z.string(),
  companyId: z.uuid(),
  placedBy: z.uuid(),
  lines: z.array(z.object({ lineNo: z.int(), productId: z.uuid(), quantity: z.int() })),
}));

/** The team accepted an order. */
export const orderConfirmed = defineEvent('order.confirmed', 'order', z.object({
  orderId: z.uuid(), code: z.string(), companyId: z.uuid(),
}));

/** The goods of an order left, all of them at once. */
export const orderShipped = defineEvent('order.shipped', 'order', z.object({
  orderId: z.uuid(), code: z.string(), companyId: z.uuid(),
}));

/** The team cancelled an order; stock and credit are free again. */
export const orderCancelled = defineEvent('order.cancelled', 'order', z.object({
  orderId: z.uuid(), code: z.string(), companyId: z.uuid(), reason: z.string(),
}));

/** An order of the old books was brought in. Nothing is to be issued or mailed for it: it was delivered long ago. */
export const orderImported = defineEvent('order.imported', 'order', z.object({ orderId: z.uuid(), companyId: z.uuid() }));

/** A credit of the old books was brought in. */
export const creditImported = defineEvent('credit.imported', 'credit', z.object({ creditId: z.uuid(), companyId: z.uuid() }));
