import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { orderStatus } from './order.contract.ts';

/** Which order, in the version that was looked at. */
export const confirmOrderInput = z.strictObject({ orderId: uuidSchema, version: z.int().min(1) });
export type ConfirmOrderInput = z.infer<typeof confirmOrderInput>;

/** All goods of the order leave at once. */
export const shipOrderInput = confirmOrderInput;
export type ShipOrderInput = ConfirmOrderInput;

/** Licenses that were issued stay as they are: suspend them where they shall not be used any more. */
export const cancelOrderInput = confirmOrderInput.extend({ reason: line(200) });
export type CancelOrderInput = z.infer<typeof cancelOrderInput>;

export const changedOrderOutput = z.object({ orderId: uuidSchema, status: orderStatus, version: z.int() });
export type ChangedOrderOutput = z.infer<typeof changedOrderOutput>;
