import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { licenseStatus } from './license.contract.ts';

/** Which license, in the version that was looked at. */
export const renewLicenseInput = z.strictObject({ licenseId: uuidSchema, version: z.number().int().min(1).max(2_147_483_647) });
export type RenewLicenseInput = z.infer<typeof renewLicenseInput>;

export const renewLicenseOutput = z.strictObject({
  licenseId: uuidSchema,
  status: licenseStatus,
  expiresAt: z.iso.datetime(),
  version: z.number().int(),
});
export type RenewLicenseOutput = z.infer<typeof renewLicenseOutput>;
