import { z } from 'zod';

export const ownCompanyInput = z.strictObject({});

/** The buyer's own company, with the terms it buys at. */
export const ownCompanyOutput = z.object({
  companyId: z.string(),
  name: z.string(),
  country: z.string(),
  /** From the invoice's date until it is due. */
  paymentTermsDays: z.int(),
  status: z.enum(['active', 'on-hold']),
});
export type OwnCompany = z.output<typeof ownCompanyOutput>;
