import { subscribe, type Subscription } from '@entrepot/events';
import { staffInvited } from '@entrepot/identity';
import { licenseExpired, licenseExpiring, licenseProvisioned } from '@entrepot/licensing';
import { mailInvitation } from './mail-invitation.ts';
import { mailLicenseDates } from './mail-license-dates.ts';
import { mailLicenseKeys } from './mail-license-keys.ts';
import { mailExpiredLicensesQueue, mailExpiringLicensesQueue, mailInvitationQueue, mailLicenseKeysQueue } from './queues.ts';

/** What messaging does about other domains' facts. */
export function messagingSubscriptions(): Subscription[] {
  return [
    subscribe(licenseProvisioned, mailLicenseKeysQueue.name, async (tx, actor, { payload }) => {
      await mailLicenseKeys(tx, actor, payload);
    }),
    subscribe(licenseExpired, mailExpiredLicensesQueue.name, async (tx, actor, { payload: { expiredAt: at, holderEmail } }) => {
      await mailLicenseDates(tx, actor, 'licenses-expired', { at, holderEmail });
    }),
    subscribe(licenseExpiring, mailExpiringLicensesQueue.name, async (tx, actor, { payload: { remindedAt: at, holderEmail } }) => {
      await mailLicenseDates(tx, actor, 'licenses-expiring', { at, holderEmail });
    }),
    subscribe(staffInvited, mailInvitationQueue.name, async (tx, actor, { payload }) => {
      await mailInvitation(tx, actor, payload);
    }),
  ];
}
