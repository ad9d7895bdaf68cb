import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { orderDetail, orderSummary } from './order.contract.ts';

export const listOrdersInput = z.strictObject({ ...pageInput.shape });
export type ListOrdersInput = z.infer<typeof listOrdersInput>;

/** Orders of the buyer's company, newest first. */
export const listOrdersOutput = z.object({ orders: z.array(orderSummary), nextCursor: z.string().nullable() });
export type ListOrdersOutput = z.infer<typeof listOrdersOutput>;

export const orderDetailInput = z.strictObject({ orderId: uuidSchema });
export type OrderDetailInput = z.infer<typeof orderDetailInput>;
export const orderDetailOutput = orderDetail;
