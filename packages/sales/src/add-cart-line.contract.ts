import { quantitySchema } from '@entrepot/catalog/contract';
import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const addCartLineInput = z.strictObject({ productId: uuidSchema, quantity: quantitySchema });
export type AddCartLineInput = z.infer<typeof addCartLineInput>;

export const addCartLineOutput = z.object({ lineId: uuidSchema, lineCount: z.int() });
export type AddCartLineOutput = z.infer<typeof addCartLineOutput>;
