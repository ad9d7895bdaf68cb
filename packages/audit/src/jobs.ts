import { handle, type Handler } from '@entrepot/jobs';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import { sealTrailSchedule, verifyTrailSchedule } from './queues.ts';
import { sealKeysFrom } from './seal-keys.ts';
import { sealTrail, type SealedBatch } from './seal-trail.ts';
import { verifyAndNote, type TrailReport } from './verify-trail.ts';

/** What the worker's log hears: it lies outside the database, so it is a witness of what was sealed. */
export interface TrailWitness {
  onSealed?(batch: SealedBatch): void;
  /** A trail does not verify: somebody has to look. */
  onBroken?(tenantId: string, found: TrailReport): void;
}

/** Works the schedules of the audit trail. @param secrets the keys that the signing keys are derived from */
export function auditHandlers(secrets: SecretKeys, witness: TrailWitness = {}): Handler[] {
  return [
    handle(sealTrailSchedule.queue, async ({ doors, actor, signal }) => {
      await sealTrail(doors, actor, sealKeysFrom(secrets), { signal, onSealed: (batch) => witness.onSealed?.(batch) });
    }),
    handle(verifyTrailSchedule.queue, async ({ doors, actor, signal }) => {
      const found = await verifyAndNote(doors, actor, sealKeysFrom(secrets), { signal });
      if (found.state === 'broken') witness.onBroken?.(actor.tenantId, found);
    }),
  ];
}
