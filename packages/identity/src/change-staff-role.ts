import { record } from '@entrepot/audit';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import type { ChangeStaffRoleInput, StaffStandingOutput } from './manage-staff.contract.ts';
import { lockedStaffMember, refuseLastAdministrator } from './staff-member.ts';
import { updateRole } from './staff.queries.ts';

/**
 * Gives one of the staff another role; it counts from their next request.
 * @throws Refusal `user.unknown`, `staff.last-administrator`
 */
export async function changeStaffRole(tx: Tx, actor: OperatorActor, { userId, role }: ChangeStaffRoleInput): Promise<StaffStandingOutput> {
  const before = await lockedStaffMember(tx, actor, userId);
  if (before.role === role) return { userId, role, status: before.status };
  if (before.role === 'platform-administrator' && before.status === 'active') await refuseLastAdministrator(tx, actor, userId);
  await tx.run(updateRole(actor.tenantId, userId, role));
  await record(tx, actor, {
    action: 'user.change-role', objectType: 'user', objectId: userId, objectLabel: before.email,
    before: { role: before.role }, after: { role },
  });
  return { userId, role, status: before.status };
}
