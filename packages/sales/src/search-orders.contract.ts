import { timelineOutput } from '@entrepot/audit/contract';
import { line, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { orderDetail, orderStatus, orderSummary } from './order.contract.ts';

/** `search`: the beginning of a code or of a company's name, or a whole purchase order number. */
export const searchOrdersInput = z.strictObject({
  ...pageInput.shape,
  search: line(100, 0).optional(),
  status: orderStatus.optional(),
  companyId: uuidSchema.optional(),
});
export type SearchOrdersInput = z.infer<typeof searchOrdersInput>;

export const searchOrdersOutput = z.object({
  orders: z.array(orderSummary.extend({ companyId: uuidSchema, companyName: z.string() })),
  nextCursor: z.string().nullable(),
});
export type SearchOrdersOutput = z.infer<typeof searchOrdersOutput>;

export const orderForTeamInput = z.strictObject({ orderId: uuidSchema });
export type OrderForTeamInput = z.infer<typeof orderForTeamInput>;

/** An order with who placed it and all that happened to it, oldest first. */
export const orderForTeamOutput = orderDetail.extend({
  companyId: uuidSchema,
  companyName: z.string(),
  buyerName: z.string().nullable(),
  buyerEmail: z.string().nullable(),
  timeline: timelineOutput,
});
export type OrderForTeamOutput = z.infer<typeof orderForTeamOutput>;
