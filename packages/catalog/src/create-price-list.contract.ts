import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** A further price list, in the tenant's currency. */
export const createPriceListInput = z.strictObject({ name: line(80) });
export type CreatePriceListInput = z.infer<typeof createPriceListInput>;

export const createPriceListOutput = z.object({ priceListId: uuidSchema });
export type CreatePriceListOutput = z.infer<typeof createPriceListOutput>;
