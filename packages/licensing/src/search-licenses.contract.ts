import { z } from 'zod';
import { line, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { licenseStatus, licenseSummary } from './license.contract.ts';

export const searchLicensesInput = pageInput.extend({
  status: licenseStatus.optional(),
  companyId: uuidSchema.optional(),
  productId: uuidSchema.optional(),
  orderId: uuidSchema.optional(),
  /** A holder's e-mail address or the last four symbols of a key, exactly; or a whole key. */
  text: line(254).optional(),
});
export type SearchLicensesInput = z.infer<typeof searchLicensesInput>;

export const teamLicense = licenseSummary.extend({ companyId: uuidSchema, companyName: z.string(), holderEmail: z.string() });
export type TeamLicense = z.infer<typeof teamLicense>;

export const searchLicensesOutput = z.strictObject({ items: z.array(teamLicense), nextCursor: z.string().nullable() });
export type SearchLicensesOutput = z.infer<typeof searchLicensesOutput>;
