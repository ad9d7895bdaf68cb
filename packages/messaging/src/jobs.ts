import { subscribe, type Subscription } from '@entrepot/events';
import { licenseProvisioned } from '@entrepot/licensing';
import { mailLicenseKeys } from './mail-license-keys.ts';
import { mailLicenseKeysQueue } from './queues.ts';

/** What messaging does about other domains' facts. */
export function messagingSubscriptions(): Subscription[] {
  return [
    subscribe(licenseProvisioned, mailLicenseKeysQueue.name, async (tx, actor, { payload }) => {
      await mailLicenseKeys(tx, actor, payload);
    }),
  ];
}
