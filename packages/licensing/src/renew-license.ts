import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import type { MemberActor, Tx } from '@entrepot/postgres';
import { licenseNotFound, refusal } from './errors.ts';
import { licenseRenewed } from './events.ts';
import type { RenewLicenseInput, RenewLicenseOutput } from './renew-license.contract.ts';
import { renewalOf } from './renewal.ts';
import { lockForRenewal, renewedLicense } from './renewals.queries.ts';

/**
 * Gives a license another term of its policy's days: the very next validation counts with it. Of several who renew the same version
 * one does, and the others are told.
 *
 * @throws Refusal `license.not-found`, `license.changed`, `license.revoked` (by a person), `license.perpetual`, `license.not-running`,
 *   `license.no-term`, `license.renewed-too-far`
 */
export async function renewLicense(tx: Tx, actor: MemberActor, { licenseId, version }: RenewLicenseInput): Promise<RenewLicenseOutput> {
  const license = await tx.first(lockForRenewal(tx.tenantId, licenseId));
  if (license === undefined) throw licenseNotFound();
  if (license.version !== version) {
    throw refusal('conflict', 'license.changed', 'Somebody changed this license meanwhile. Reload and decide again.', { version: license.version });
  }
  const renewal = renewalOf(license, tx.at);
  if ('refused' in renewal) throw renewal.refused;
  const changed = await tx.one(renewedLicense(tx.tenantId, licenseId, renewal.until));
  const expiresAt = renewal.until.toISOString();
  await record(tx, actor, {
    action: 'license.renew', objectType: 'license', objectId: licenseId,
    before: { status: license.status, expiresAt: license.expiresAt?.toISOString() ?? null }, after: { status: changed.status, expiresAt },
  });
  await recordEvent(tx, actor, licenseRenewed, licenseId, { licenseId, companyId: license.companyId, expiresAt });
  return { licenseId, status: changed.status, expiresAt, version: changed.version };
}
