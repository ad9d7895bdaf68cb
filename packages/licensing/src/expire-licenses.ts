import { recordAll } from '@entrepot/audit';
import { recordEvents } from '@entrepot/events';
import type { Doors, WorkerActor } from '@entrepot/postgres';
import { licenseExpired } from './events.ts';
import { expireDue } from './expiry.queries.ts';

/**
 * Notes every license whose time has come, once: revokes it where its policy says so, writes the trail and tells it. A validation does
 * not wait for this: it looks at the clock itself.
 *
 * @param signal stops between two batches; what is left is done by the next run
 * @param limit licenses of one transaction, those of the same holders come on top
 * @returns how many were noted now
 */
export async function expireLicenses(doors: Doors, actor: WorkerActor, signal: AbortSignal, limit = 500): Promise<number> {
  let count = 0;
  for (;;) {
    const noted = await doors.transact(actor, async (tx) => {
      const licenses = await tx.all(expireDue(tx.tenantId, tx.at, limit));
      const expiredAt = tx.at.toISOString();
      await recordAll(tx, actor, licenses.map(({ licenseId, revoked }) => ({
        action: 'license.expire', objectType: 'license', objectId: licenseId, after: { expiredAt, ...revoked && { status: 'revoked' } },
      })));
      await recordEvents(tx, actor, licenseExpired, licenses.map((license) => ({
        objectId: license.licenseId, payload: { ...license, expiresAt: license.expiresAt.toISOString(), expiredAt },
      })));
      return licenses.length;
    }, { signal });
    count += noted;
    if (noted === 0) return count;
  }
}
