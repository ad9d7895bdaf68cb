import { actInTenant } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import { knownTenant } from './known-tenant.ts';
import type { ActingStaff } from './set-user-status.ts';
import type { LiftLockoutsInput, LiftLockoutsOutput } from './users-of-tenant.contract.ts';
import { clearCounters, selectUserForUpdate, unlockFactors } from './users-of-tenant.queries.ts';

/**
 * Lifts what too many wrong passwords and codes have locked in a tenant. On record on both sides.
 * @throws Refusal `tenant.unknown`, `user.unknown`
 */
export async function liftLockouts(ctx: ActingStaff, { tenantId, userId }: LiftLockoutsInput): Promise<LiftLockoutsOutput> {
  const { name } = await knownTenant(ctx.doors.reader(ctx.inTenant(tenantId)));
  const object = userId === undefined
    ? { objectType: 'tenant', objectId: tenantId, objectLabel: name } : { objectType: 'user', objectId: userId };
  return actInTenant(ctx, { tenantId, tenantName: name }, { action: 'lockout.lift', ...object }, async (tx) => {
    if (userId !== undefined && !await tx.first(selectUserForUpdate(tenantId, userId))) {
      throw new Refusal('not-found', 'user.unknown', 'There is no such person in this tenant.');
    }
    const factors = await tx.run(unlockFactors(tenantId, userId));
    const counters = await tx.run(clearCounters(tenantId));
    return { result: { factors, counters }, after: { factors, counters } };
  });
}
