import { record } from '@entrepot/audit';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import type { StaffMemberInput, StaffStandingOutput } from './manage-staff.contract.ts';
import { lockedStaffMember } from './staff-member.ts';
import { updateStatus } from './staff.queries.ts';

/**
 * Lets one of the staff in again, with the password and the authenticator of before.
 * @throws Refusal `user.unknown`
 */
export async function enableStaff(tx: Tx, actor: OperatorActor, { userId }: StaffMemberInput): Promise<StaffStandingOutput> {
  const { email, role, status } = await lockedStaffMember(tx, actor, userId);
  if (status === 'active') return { userId, role, status };
  await tx.run(updateStatus(actor.tenantId, userId, 'active'));
  await record(tx, actor, {
    action: 'user.enable', objectType: 'user', objectId: userId, objectLabel: email, before: { status }, after: { status: 'active' },
  });
  return { userId, role, status: 'active' };
}
