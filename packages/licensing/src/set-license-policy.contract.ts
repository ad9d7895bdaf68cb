import { z } from 'zod';
import { uuidSchema } from '@entrepot/rpc/contract';

export const policyOfProductInput = z.strictObject({ productId: uuidSchema });
export type PolicyOfProductInput = z.infer<typeof policyOfProductInput>;

export const setLicensePolicyInput = policyOfProductInput.extend({
  /** First part of every key of the product; names the tenant, so it is taken once on the whole platform and never changed. */
  keyPrefix: z.string().trim().toUpperCase().regex(/^[A-Z0-9]{2,8}$/),
  /** Devices per license that is issued from now on. */
  seats: z.int().min(1).max(100_000),
  /** Absent: for ever. */
  durationDays: z.int().min(1).max(36_500).nullable(),
  expiryBasis: z.enum(['creation', 'first-activation']).default('creation'),
  whenExpired: z.enum(['restrict', 'revoke', 'maintain', 'allow']).default('restrict'),
});
export type SetLicensePolicyInput = z.infer<typeof setLicensePolicyInput>;

export const licensePolicyOutput = setLicensePolicyInput.extend({ policyId: uuidSchema, productCode: z.string() });
export type LicensePolicy = z.infer<typeof licensePolicyOutput>;
