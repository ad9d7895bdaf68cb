import type { FoundLicense } from './device-door.queries.ts';
import type { VerdictCode } from './verdict.contract.ts';
import type { PublicLicense } from './validate-license.contract.ts';

/** What a product may know of its license; nothing when the key is unknown or belongs to another product. */
export function publicLicenseOf(license: FoundLicense | undefined, code: VerdictCode): PublicLicense | null {
  if (!license || code === 'PRODUCT_MISMATCH') return null;
  return {
    id: license.licenseId,
    status: license.status,
    productCode: license.productCode,
    productName: license.productName,
    seats: license.seats,
    seatsUsed: license.seatsUsed,
    expiresAt: license.expiresAt?.toISOString() ?? null,
  };
}
