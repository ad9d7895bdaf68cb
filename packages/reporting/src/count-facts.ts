import { reactTo, subscribeToSeveral, type EventType, type Reaction, type Subscription } from '@entrepot/events';
import { deviceActivated, deviceDeactivated, licenseExpired, licenseProvisioned, licenseResumed, licenseSuspended } from '@entrepot/licensing';
import { creditImported, orderCancelled, orderImported, orderPlaced } from '@entrepot/sales';
import { countCancellation, countCredit, countLicenses, countOrder, shareSummaries, type LicenseFact } from './count-facts.queries.ts';
import { countFactsQueue } from './queues.ts';

// Each license event's object is the license.
const license = <Payload>(event: EventType<Payload>, fact: LicenseFact): Reaction =>
  reactTo(event, async (tx, _actor, { objectId, recordedAt }) => {
    await tx.run(countLicenses(tx.tenantId, fact, { licenseId: objectId }, recordedAt, 1));
  });

const reactions: readonly Reaction[] = [
  reactTo(orderPlaced, async (tx, _actor, { objectId }) => void await tx.run(countOrder(tx.tenantId, objectId))),
  reactTo(orderImported, async (tx, _actor, { objectId }) => void await tx.run(countOrder(tx.tenantId, objectId))),
  reactTo(orderCancelled, async (tx, _actor, { objectId }) => void await tx.run(countCancellation(tx.tenantId, objectId))),
  reactTo(creditImported, async (tx, _actor, { objectId }) => void await tx.run(countCredit(tx.tenantId, objectId))),
  reactTo(licenseProvisioned, async (tx, _actor, { payload: { productId, quantity }, recordedAt }) => {
    await tx.run(countLicenses(tx.tenantId, 'provisioned', { productId }, recordedAt, quantity));
  }),
  license(deviceActivated, 'activated'),
  license(deviceDeactivated, 'deactivated'),
  license(licenseSuspended, 'suspended'),
  license(licenseResumed, 'resumed'),
  license(licenseExpired, 'expired'),
];

/** Kinds of facts that summaries count. */
export const COUNTED_EVENTS: readonly string[] = reactions.map(({ eventType }) => eventType);

/** Keeps the summaries by events: each is counted once, in one transaction with the note that it was. */
export function reportingSubscriptions(): Subscription[] {
  return subscribeToSeveral(countFactsQueue.name, reactions, async (tx) => void await tx.all(shareSummaries(tx.tenantId)));
}
