import { Refusal } from '@entrepot/kernel';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import { lockAdministrators, selectActiveAdministrators, selectStaffMember } from './staff.queries.ts';
import { staffRoleSchema, type StaffRole } from './staff.contract.ts';

/** One of the staff as the database tells. */
export interface StaffMember {
  readonly email: string;
  readonly role: StaffRole;
  readonly status: 'active' | 'disabled';
}

/**
 * The person, after every administrator's role is locked: nobody else takes an administrator away until this transaction ends.
 * @throws Refusal `user.unknown`
 */
export async function lockedStaffMember(tx: Tx, actor: OperatorActor, userId: string): Promise<StaffMember> {
  await tx.all(lockAdministrators(actor.tenantId));
  const row = await tx.first(selectStaffMember(actor.tenantId, userId));
  if (!row) throw new Refusal('not-found', 'user.unknown', 'There is no such person among the staff.');
  return { email: row.email, role: staffRoleSchema.parse(row.role), status: row.status === 'active' ? 'active' : 'disabled' };
}

/** @throws Refusal `staff.last-administrator` when nobody but this person could administer the platform */
export async function refuseLastAdministrator(tx: Tx, actor: OperatorActor, userId: string): Promise<void> {
  const others = (await tx.all(selectActiveAdministrators(actor.tenantId))).filter((each) => each.userId !== userId);
  if (others.length === 0) {
    throw new Refusal('conflict', 'staff.last-administrator',
      'This is the last active administrator. Make somebody else an administrator first.');
  }
}
