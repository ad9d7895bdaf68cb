import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const companyPriceListInput = z.strictObject({ companyId: uuidSchema });
export type CompanyPriceListInput = z.infer<typeof companyPriceListInput>;

/** NULL: the company buys at the default list. */
export const companyPriceListOutput = z.object({ priceListId: uuidSchema.nullable() });
export type CompanyPriceListOutput = z.infer<typeof companyPriceListOutput>;
