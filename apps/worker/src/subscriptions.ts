import { eventTypes } from '@entrepot/api/events';
import type { Subscription } from '@entrepot/events';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import { licensingSubscriptions } from '@entrepot/licensing';
import { messagingSubscriptions } from '@entrepot/messaging';
import { reportingSubscriptions } from '@entrepot/reporting';

/**
 * Who acts on which events, over all domains.
 *
 * @param secrets keys of encrypted columns
 * @throws Error when somebody waits for an event that is not in the published catalog, and so for ever
 */
export function subscriptionsWith(secrets: SecretKeys): Subscription[] {
  const subscriptions = [...licensingSubscriptions(secrets), ...messagingSubscriptions(), ...reportingSubscriptions()];
  const unknown = subscriptions.find(({ eventType }) => !eventTypes.has(eventType));
  if (unknown) throw new Error(`${unknown.queue.name} subscribes to ${unknown.eventType}, which the catalog of events does not list`);
  return subscriptions;
}
