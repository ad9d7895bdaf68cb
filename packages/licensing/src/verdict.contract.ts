/** Why a license is, or is not, good at this moment. Codes are part of the public API: they are never renamed. */
export const VERDICT_CODES = [
  'VALID', 'NOT_FOUND', 'SUSPENDED', 'REVOKED', 'EXPIRED', 'PRODUCT_MISMATCH', 'NO_MACHINE', 'FINGERPRINT_EMPTY',
  'FINGERPRINT_MISMATCH', 'TOO_MANY_DEVICES',
] as const;
export type VerdictCode = (typeof VERDICT_CODES)[number];
