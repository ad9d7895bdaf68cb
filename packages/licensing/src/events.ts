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

const seatChange = z.object({ licenseId: z.uuid(), companyId: z.uuid(), fingerprint: z.string() });

/** A device took a seat. */
export const deviceActivated = defineEvent('license.activated', 'license', seatChange);
/** A device gave its seat back. */
export const deviceDeactivated = defineEvent('license.deactivated', 'license', seatChange);

const standingChange = z.object({ licenseId: z.uuid(), companyId: z.uuid(), reason: z.string() });

export const licenseSuspended = defineEvent('license.suspended', 'license', standingChange);
export const licenseResumed = defineEvent('license.resumed', 'license', standingChange);
