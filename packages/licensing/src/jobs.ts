import { subscribe, type Subscription } from '@entrepot/events';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import { orderPlaced } from '@entrepot/sales';
import { issueLicenses } from './issue-licenses.ts';
import { issueLicensesQueue } from './queues.ts';

/** What licensing does about other domains' facts. @param secrets keys of encrypted columns */
export function licensingSubscriptions(secrets: SecretKeys): Subscription[] {
  return [
    subscribe(orderPlaced, issueLicensesQueue.name, async (tx, actor, event) => {
      await issueLicenses(tx, actor, event.objectId, secrets);
    }),
  ];
}
