import { moneySchema, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const listPriceListsInput = z.strictObject({});

/** Every list, the default one first. */
export const listPriceListsOutput = z.object({
  priceLists: z.array(z.object({
    priceListId: uuidSchema,
    name: z.string(),
    currency: z.string(),
    isDefault: z.boolean(),
    minimumOrder: moneySchema,
    companyCount: z.int(),
  })),
});
export type ListPriceListsOutput = z.infer<typeof listPriceListsOutput>;
