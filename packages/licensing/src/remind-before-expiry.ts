import { recordEvents } from '@entrepot/events';
import type { Doors, WorkerActor } from '@entrepot/postgres';
import { licenseExpiring } from './events.ts';
import { remindDue } from './expiry.queries.ts';

/**
 * Tells of licenses that expire within 30, 7 and 1 days, of each mark once. After downtime the nearest mark stands for those that were
 * missed; another expiry starts again.
 *
 * @param signal stops between two batches; what is left is done by the next run
 * @param limit licenses that decide which holders one transaction takes
 * @returns of how many licenses it told now
 */
export async function remindBeforeExpiry(doors: Doors, actor: WorkerActor, signal: AbortSignal, limit = 500): Promise<number> {
  let count = 0;
  for (;;) {
    const told = await doors.transact(actor, async (tx) => {
      const licenses = await tx.all(remindDue(tx.tenantId, tx.at, limit));
      const remindedAt = tx.at.toISOString();
      await recordEvents(tx, actor, licenseExpiring, licenses.map((license) => ({
        objectId: license.licenseId, payload: { ...license, expiresAt: license.expiresAt.toISOString(), remindedAt },
      })));
      return licenses.length;
    }, { signal });
    count += told;
    if (told === 0) return count;
  }
}
