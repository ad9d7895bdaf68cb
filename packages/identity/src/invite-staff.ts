import type { SecretKeys } from '@entrepot/kernel/secret-box';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import type { InviteStaffInput, InviteStaffOutput } from './invite-staff.contract.ts';
import { inviteUser } from './invite-user.ts';

/**
 * Invites somebody to the platform's staff; the link goes out by mail.
 * @throws Refusal `user.email-taken`, `invitation.exists`
 */
export async function inviteStaff(tx: Tx, actor: OperatorActor, input: InviteStaffInput, secrets: SecretKeys): Promise<InviteStaffOutput> {
  const { invitationId, expiresAt } = await inviteUser(tx, actor, { ...input, secrets });
  return { invitationId, expiresAt: expiresAt.toISOString() };
}
