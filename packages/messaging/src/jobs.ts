import { subscribe, type Subscription } from '@entrepot/events';
import { licenseProvisioned } from '@entrepot/licensing';
import { mailLicenseKeys } from './mail-license-keys.ts';

/** What messaging does about other domains' facts. */
export function messagingSubscriptions(): Subscription[] {
  return [
    subscribe(licenseProvisioned, 'messaging.mail-license-keys', async (tx, actor, { payload }) => {
      await mailLicenseKeys(tx, actor, payload);
    }),
  ];
}
