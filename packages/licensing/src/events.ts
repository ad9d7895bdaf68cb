import { defineEvent } from '@entrepot/events';
import { z } from 'zod';

/** The licenses of one order line exist. Told once per line; the object is the order. */
export const licenseProvisioned = defineEvent('license.provisioned', 'order', z.object({
  orderId: z.uuid(),
  orderLineNo: z.number().int(),
  productId: z.uuid(),
  companyId: z.uuid(),
  quantity: z.number().int(),
  holderEmail: z.string(),
}));

/** A key exists. Never the key itself: its prefix and its last four symbols, as people are shown it. Told once per key. */
export const licenseKeyIssued = defineEvent('license-key.issued', 'license-key', z.object({
  keyId: z.uuid(), licenseId: z.uuid(), productId: z.uuid(), companyId: z.uuid(), orderId: z.uuid(), prefix: z.string(), lastFour: z.string(),
}));

const seatChange = z.object({ licenseId: z.uuid(), companyId: z.uuid(), fingerprint: z.string() });

/** A device took a seat. */
export const deviceActivated = defineEvent('license.activated', 'license', seatChange);
/** A device gave its seat back. */
export const deviceDeactivated = defineEvent('license.deactivated', 'license', seatChange);

const expiry = z.object({ licenseId: z.uuid(), companyId: z.uuid(), productId: z.uuid(), holderEmail: z.string(), expiresAt: z.iso.datetime() });

/** A license's time has come; told once. `expiredAt` is the same for all that one run found for one holder. */
export const licenseExpired = defineEvent('license.expired', 'license', expiry.extend({ expiredAt: z.iso.datetime(), revoked: z.boolean() }));
/** A license's time will come within so many days; `remindedAt` is the same for all that one run found for one holder. */
export const licenseExpiring = defineEvent('license.expiring', 'license', expiry.extend({ remindedAt: z.iso.datetime(), days: z.number().int() }));

const standingChange = z.object({ licenseId: z.uuid(), companyId: z.uuid(), reason: z.string() });

export const licenseSuspended = defineEvent('license.suspended', 'license', standingChange);
export const licenseResumed = defineEvent('license.resumed', 'license', standingChange);

/** The team extended a license; `expiresAt` is the end of its new term. */
export const licenseRenewed = defineEvent('license.renewed', 'license', z.object({
  licenseId: z.uuid(),
  companyId: z.uuid(),
  expiresAt: z.iso.datetime(),
}));
