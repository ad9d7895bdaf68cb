import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { orderStatus } from './order.contract.ts';

/** Which order, in the version that was looked at. */
const orderInVersion = { orderId: uuidSchema, version: z.int().min(1) };

export const confirmOrderInput = z.strictObject(orderInVersion);
export type ConfirmOrderInput = z.infer<typeof confirmOrderInput>;

/** All goods of the order leave at once. */
export const shipOrderInput = z.strictObject(orderInVersion);
export type ShipOrderInput = z.infer<typeof shipOrderInput>;

/** Licenses that were issued stay as they are: suspend them where they shall not be used any more. */
export const cancelOrderInput = z.strictObject({ ...orderInVersion, reason: line(200) });
export type CancelOrderInput = z.infer<typeof cancelOrderInput>;

export const changedOrderOutput = z.object({ orderId: uuidSchema, status: orderStatus, version: z.int() });
export type ChangedOrderOutput = z.infer<typeof changedOrderOutput>;
