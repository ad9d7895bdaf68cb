import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { creditAccountOutput } from './credit-account.contract.ts';

/** Minor units of the tenant's currency; NULL: without limit. */
export const setCreditLimitInput = z.strictObject({ companyId: uuidSchema, limitMinor: z.int().min(0).nullable() });
export type SetCreditLimitInput = z.infer<typeof setCreditLimitInput>;

export const setCreditLimitOutput = creditAccountOutput;
export type SetCreditLimitOutput = z.infer<typeof setCreditLimitOutput>;
