import { z } from 'zod';
import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { licenseSummary } from './license.contract.ts';

export const listLicensesInput = pageInput.extend({ orderId: uuidSchema.optional() });
export type ListLicensesInput = z.infer<typeof listLicensesInput>;

export const listLicensesOutput = z.strictObject({ items: z.array(licenseSummary), nextCursor: z.string().nullable() });
export type ListLicensesOutput = z.infer<typeof listLicensesOutput>;
