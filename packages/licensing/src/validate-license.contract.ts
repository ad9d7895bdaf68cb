import { z } from 'zod';
import { VERDICT_CODES } from './verdict.contract.ts';

/** The key as it was typed; spelling is forgiven, so its length is not exact. */
export const keyText = z.string().min(1).max(80).meta({
  description: 'The license key. Case, dashes and blanks do not matter; O reads as 0, I and L as 1.',
  examples: ['AUR-7K2M-9QWE-4TZX-B8CD-V0N5'],
});
/** Names the product that asks; also tells the tenant when the host does not. */
export const productCode = z.string().regex(/^prod_[0-9a-z]{16}$/).meta({ description: 'Public code of the product that asks.' });
/** Whatever the product takes for the identity of a device; compared byte by byte. */
export const fingerprint = z.string().trim().min(1).max(200).regex(/^\P{Cc}+$/u).meta({ description: 'Identity of the device, as the product computes it.' });

/** POST /v1/licenses/validate */
export const validateLicenseInput = z.strictObject({
  key: keyText,
  productCode: productCode.optional(),
  fingerprint: fingerprint.optional(),
  fingerprints: z.array(fingerprint).max(20).optional().meta({ description: 'Several identities of one device; one active match is enough.' }),
});
export type ValidateLicenseInput = z.infer<typeof validateLicenseInput>;

/** What a product may know of its license. */
export const publicLicense = z.strictObject({
  id: z.uuid(),
  status: z.enum(['active', 'suspended', 'revoked']),
  productCode: z.string(),
  productName: z.string(),
  seats: z.number().int(),
  seatsUsed: z.number().int(),
  expiresAt: z.iso.datetime().nullable(),
});
export type PublicLicense = z.infer<typeof publicLicense>;

export const validateLicenseOutput = z.strictObject({
  valid: z.boolean(),
  code: z.enum(VERDICT_CODES),
  detail: z.string().meta({ description: 'The code in words; for people and logs, not for programs.' }),
  validatedAt: z.iso.datetime(),
  license: publicLicense.nullable().meta({ description: 'Absent when the key is not known, or belongs to another product.' }),
});
export type ValidateLicenseOutput = z.infer<typeof validateLicenseOutput>;
