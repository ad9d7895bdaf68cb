import { z } from 'zod';

/** What a license of a product permits, for whoever is about to buy one. */
export const licenseTermsOutput = z.strictObject({
  /** Devices per license. */
  seats: z.number().int(),
  /** Absent: for ever. */
  durationDays: z.number().int().nullable(),
}).nullable();
export type LicenseTermsOutput = z.infer<typeof licenseTermsOutput>;
