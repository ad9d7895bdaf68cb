import { record } from '@entrepot/audit';
import { Refusal } from '@entrepot/kernel';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import type { RevokeInvitationInput, RevokeInvitationOutput } from './invitation.contract.ts';
import { revokeInvitationRow } from './invitations.queries.ts';

/**
 * Takes an invitation to the platform's staff back; its link is dead at once.
 * @throws Refusal `invitation.unknown`
 */
export async function revokeInvitation(
  tx: Tx, actor: OperatorActor, { invitationId }: RevokeInvitationInput,
): Promise<RevokeInvitationOutput> {
  const revoked = await tx.first(revokeInvitationRow(actor.tenantId, invitationId, tx.at));
  if (!revoked) throw new Refusal('not-found', 'invitation.unknown', 'There is no such open invitation. It may have been accepted by now.');
  await record(tx, actor, {
    action: 'invitation.revoke', objectType: 'invitation', objectId: invitationId, objectLabel: revoked.email,
    before: { role: revoked.role },
  });
  return { revoked: true };
}
