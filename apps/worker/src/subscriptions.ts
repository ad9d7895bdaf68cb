import type { Subscription } from '@entrepot/events';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import { licensingSubscriptions } from '@entrepot/licensing';
import { messagingSubscriptions } from '@entrepot/messaging';
import { reportingSubscriptions } from '@entrepot/reporting';

/** Who acts on which events, over all domains. @param secrets keys of encrypted columns */
export function subscriptionsWith(secrets: SecretKeys): Subscription[] {
  return [...licensingSubscriptions(secrets), ...messagingSubscriptions(), ...reportingSubscriptions()];
}
