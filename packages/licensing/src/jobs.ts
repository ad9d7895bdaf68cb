import { subscribe, type Subscription } from '@entrepot/events';
import { handle, type Handler } from '@entrepot/jobs';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import { orderPlaced } from '@entrepot/sales';
import { expireLicenses } from './expire-licenses.ts';
import { issueLicenses } from './issue-licenses.ts';
import { expireLicensesSchedule, issueLicensesQueue, remindBeforeExpirySchedule } from './queues.ts';
import { remindBeforeExpiry } from './remind-before-expiry.ts';

/** What licensing does about other domains' facts. @param secrets keys of encrypted columns */
export function licensingSubscriptions(secrets: SecretKeys): Subscription[] {
  return [
    subscribe(orderPlaced, issueLicensesQueue.name, async (tx, actor, event) => {
      await issueLicenses(tx, actor, event.objectId, secrets);
    }),
  ];
}

/** What the clock asks of licensing. */
export function licensingHandlers(): Handler[] {
  return [
    handle(expireLicensesSchedule.queue, async ({ doors, actor, signal }) => {
      await expireLicenses(doors, actor, signal);
    }),
    handle(remindBeforeExpirySchedule.queue, async ({ doors, actor, signal }) => {
      await remindBeforeExpiry(doors, actor, signal);
    }),
  ];
}
