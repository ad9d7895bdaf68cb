import { query } from '@entrepot/postgres';
import { sql } from 'kysely';
import type { LicenseStatus } from './license.contract.ts';

/** What a renewal looks at. */
export function renewalFacts(tenantId: string, licenseId: string) {
  return query.selectFrom('licensing.licenses as l')
    .innerJoin('licensing.policies as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.policy_id', '=', 'l.policy_id'))
    .select((eb) => [
      eb.ref('l.status').$castTo<LicenseStatus>().as('status'), 'l.version', 'l.company_id as companyId', 'l.expires_at as expiresAt',
      'l.expired_at as expiredAt', 'l.first_activated_at as firstActivatedAt', 'p.duration_days as durationDays',
      'p.expiry_basis as expiryBasis', 'p.when_expired as whenExpired',
    ])
    .where('l.tenant_id', '=', tenantId).where('l.license_id', '=', licenseId);
}

/** The same, and the license is held until the transaction ends. */
export const lockForRenewal = (tenantId: string, licenseId: string) => renewalFacts(tenantId, licenseId).forUpdate('l');

/**
 * Another end. The note of expiry and the reminders of the old one go; what its expiry revoked is active again, and what is suspended
 * stays suspended.
 */
export function renewedLicense(tenantId: string, licenseId: string, until: Date) {
  return query.updateTable('licensing.licenses')
    .set((eb) => ({
      expires_at: until, expired_at: null, reminded_at: null, reminded_expiry: null, reminded_days: null,
      status: sql<string>`case status when 'revoked' then 'active' else status end`, version: eb('version', '+', 1),
    }))
    .where('tenant_id', '=', tenantId).where('license_id', '=', licenseId)
    .returning((eb) => [eb.ref('status').$castTo<LicenseStatus>().as('status'), 'version']);
}
