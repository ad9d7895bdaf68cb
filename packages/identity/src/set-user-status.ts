import { actInTenant } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { Doors, OperatorActor } from '@entrepot/postgres';
import { knownTenant } from './known-tenant.ts';
import { updateStatus } from './staff.queries.ts';
import type { SetUserStatusInput, SetUserStatusOutput } from './users-of-tenant.contract.ts';
import { selectUserForUpdate } from './users-of-tenant.queries.ts';

/** What a staff procedure's context offers. */
export interface ActingStaff {
  readonly doors: Doors;
  readonly signal: AbortSignal;
  readonly actor: OperatorActor;
  readonly inTenant: (tenantId: string) => OperatorActor;
}

/**
 * Shuts a person of a tenant out, or lets them in again; their sessions count for nothing from the next request. On record on both sides.
 * @throws Refusal `tenant.unknown`, `user.unknown`
 */
export async function setUserStatus(
  ctx: ActingStaff, { tenantId, userId, status, reason }: SetUserStatusInput,
): Promise<SetUserStatusOutput> {
  const { name } = await knownTenant(ctx.doors.reader(ctx.inTenant(tenantId)));
  const action = status === 'active' ? 'user.enable' : 'user.disable';
  const entry = { action, objectType: 'user', objectId: userId, after: { status, reason } };
  return actInTenant(ctx, { tenantId, tenantName: name }, entry, async (tx) => {
    const before = await tx.first(selectUserForUpdate(tenantId, userId));
    if (!before) throw new Refusal('not-found', 'user.unknown', 'There is no such person in this tenant.');
    await tx.run(updateStatus(tenantId, userId, status));
    return { result: { userId, status }, before: { status: before.status }, after: { status, reason, email: before.email } };
  });
}
