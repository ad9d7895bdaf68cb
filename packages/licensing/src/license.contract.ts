import { z } from 'zod';
import { uuidSchema } from '@entrepot/rpc/contract';
import { VERDICT_CODES } from './verdict.contract.ts';

/** What a license's status column says; EXPIRED is time's doing and no status. */
export const licenseStatus = z.enum(['active', 'suspended', 'revoked']);
export type LicenseStatus = z.infer<typeof licenseStatus>;

/** A license as lists show it; the key is masked. */
export const licenseSummary = z.strictObject({
  licenseId: uuidSchema,
  keyMasked: z.string(),
  productId: uuidSchema,
  productCode: z.string(),
  /** As it was called when it was ordered. */
  productName: z.string(),
  status: licenseStatus,
  /** What a validation without a device would say of the license itself. */
  standing: z.enum(VERDICT_CODES),
  seats: z.number().int(),
  seatsUsed: z.number().int(),
  /** Absent: for ever, or not running yet. */
  expiresAt: z.iso.datetime().nullable(),
  firstActivatedAt: z.iso.datetime().nullable(),
  issuedAt: z.iso.datetime(),
  orderId: uuidSchema,
  orderCode: z.string(),
  orderLineNo: z.number().int(),
  unitNo: z.number().int(),
  version: z.number().int(),
});
export type LicenseSummary = z.infer<typeof licenseSummary>;

/** A device that holds, or held, a seat. */
export const device = z.strictObject({
  activationId: uuidSchema,
  fingerprint: z.string(),
  deviceName: z.string(),
  platform: z.string(),
  activatedAt: z.iso.datetime(),
  /** Absent: it holds its seat. */
  deactivatedAt: z.iso.datetime().nullable(),
});
export type Device = z.infer<typeof device>;

export const licenseIdInput = z.strictObject({ licenseId: uuidSchema });
export type LicenseIdInput = z.infer<typeof licenseIdInput>;
