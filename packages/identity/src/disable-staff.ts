import { record } from '@entrepot/audit';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import type { StaffMemberInput, StaffStandingOutput } from './manage-staff.contract.ts';
import { lockedStaffMember, refuseLastAdministrator } from './staff-member.ts';
import { updateStatus } from './staff.queries.ts';

/**
 * Shuts one of the staff out: their sessions, and whatever tenants they look into, end with their next request.
 * @throws Refusal `user.unknown`, `staff.last-administrator`
 */
export async function disableStaff(tx: Tx, actor: OperatorActor, { userId }: StaffMemberInput): Promise<StaffStandingOutput> {
  const { email, role, status } = await lockedStaffMember(tx, actor, userId);
  if (status === 'disabled') return { userId, role, status };
  if (role === 'platform-administrator') await refuseLastAdministrator(tx, actor, userId);
  await tx.run(updateStatus(actor.tenantId, userId, 'disabled'));
  await record(tx, actor, {
    action: 'user.disable', objectType: 'user', objectId: userId, objectLabel: email, before: { status }, after: { status: 'disabled' },
  });
  return { userId, role, status: 'disabled' };
}
