import type { VerdictCode } from './verdict.contract.ts';

const DETAILS: Readonly<Record<VerdictCode, string>> = {
  VALID: 'The license is valid.',
  NOT_FOUND: 'No license has this key. Check it for typing mistakes.',
  SUSPENDED: 'The license is suspended. Ask the seller.',
  REVOKED: 'The license was revoked.',
  EXPIRED: 'The license has expired.',
  PRODUCT_MISMATCH: 'The license is for another product.',
  NO_MACHINE: 'No device is activated on this license yet. Activate this one first.',
  FINGERPRINT_EMPTY: 'The list of fingerprints is empty. Send one at least.',
  FINGERPRINT_MISMATCH: 'This device is not activated on the license.',
  TOO_MANY_DEVICES: 'All seats of the license are taken. Deactivate a device to free one.',
};

/** The code in words. */
export function verdictDetail(code: VerdictCode): string {
  return DETAILS[code];
}
