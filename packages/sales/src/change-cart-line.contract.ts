import { quantitySchema } from '@entrepot/catalog/contract';
import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const setCartLineQuantityInput = z.strictObject({ lineId: uuidSchema, quantity: quantitySchema });
export type SetCartLineQuantityInput = z.infer<typeof setCartLineQuantityInput>;

export const removeCartLineInput = z.strictObject({ lineId: uuidSchema });
export type RemoveCartLineInput = z.infer<typeof removeCartLineInput>;

export const clearCartInput = z.strictObject({});

export const changedCartOutput = z.object({ cartId: uuidSchema });
export type ChangedCartOutput = z.infer<typeof changedCartOutput>;
