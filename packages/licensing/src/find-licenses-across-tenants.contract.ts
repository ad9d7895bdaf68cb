import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { licenseStatus } from './license.contract.ts';
import { VERDICT_CODES } from './verdict.contract.ts';

/** The whole address, in any case: staff who do not know it may not leaf through people. */
export const findAcrossTenantsInput = z.strictObject({ ...pageInput.shape, email: z.email().max(254) });
export type FindAcrossTenantsInput = z.infer<typeof findAcrossTenantsInput>;

/** A license and whose it is. */
export const licenseAcrossTenants = z.strictObject({
  tenantId: uuidSchema,
  tenantName: z.string(),
  tenantSlug: z.string(),
  licenseId: uuidSchema,
  productName: z.string(),
  companyName: z.string(),
  /** Prefix and the last four symbols; the rest nobody but the holder sees. */
  keyMasked: z.string(),
  status: licenseStatus,
  /** What a validation without a device would say of the license itself. */
  standing: z.enum(VERDICT_CODES),
  seats: z.number().int(),
  seatsUsed: z.number().int(),
  expiresAt: z.iso.datetime().nullable(),
  issuedAt: z.iso.datetime(),
});
/** `nextCursor` is null on the last page. */
export const findAcrossTenantsOutput = z.strictObject({ items: z.array(licenseAcrossTenants), nextCursor: z.string().nullable() });
export type FindAcrossTenantsOutput = z.infer<typeof findAcrossTenantsOutput>;
