import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** NULL: the company buys at the default list. */
export const assignCompanyPriceListInput = z.strictObject({ companyId: uuidSchema, priceListId: uuidSchema.nullable() });
export type AssignCompanyPriceListInput = z.infer<typeof assignCompanyPriceListInput>;

export const assignCompanyPriceListOutput = z.object({ companyId: uuidSchema, priceListId: uuidSchema.nullable() });
export type AssignCompanyPriceListOutput = z.infer<typeof assignCompanyPriceListOutput>;
