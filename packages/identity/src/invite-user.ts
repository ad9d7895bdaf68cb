import { record } from '@entrepot/audit';
import { recordEvent } from '@entrepot/events';
import { PLATFORM_TENANT_ID, Refusal, uuidv7 } from '@entrepot/kernel';
import { sealSecret, type SecretKeys } from '@entrepot/kernel/secret-box';
import { DatabaseFault, type OperatorActor, type Tx } from '@entrepot/postgres';
import type { MemberRole } from './roles.ts';
import { staffInvited } from './events.ts';
import { insertInvitation, revokeInvitationsTo } from './invitations.queries.ts';
import { newToken, sessionHashOf } from './session-tokens.ts';
import type { StaffRole } from './staff.contract.ts';
import { isStaffRole } from './staff-roles.ts';
import { selectUserIdByEmail } from './users.queries.ts';

const VALID_MILLISECONDS = 72 * 3600_000;

export interface NewInvitation {
  readonly email: string;
  /** A role of the team that the actor stands in. */
  readonly role: StaffRole | MemberRole;
  readonly secrets: SecretKeys;
}

/** The token is for the mail, and for whoever invites where there is no mail; it is stored as a hash and encrypted. */
export interface Invitation {
  readonly invitationId: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Asks somebody to join the team of the tenant that the operator stands in: the platform's own staff, or a new tenant's first owner. An
 * open invitation to the same address is taken back, and its link is dead.
 * @throws Refusal `role.unknown`, `user.email-taken`; `invitation.exists` when another request invites the same address at this moment
 */
export async function inviteUser(tx: Tx, actor: OperatorActor, { email, role, secrets }: NewInvitation): Promise<Invitation> {
  const { tenantId } = actor;
  if (isStaffRole(role) !== (tenantId === PLATFORM_TENANT_ID)) {
    throw new Refusal('invalid', 'role.unknown', 'There is no such role in this team.', { role });
  }
  if (await tx.first(selectUserIdByEmail(tenantId, email.toLowerCase()))) {
    throw new Refusal('conflict', 'user.email-taken', 'Someone with this e-mail address belongs to the team already.');
  }
  await tx.run(revokeInvitationsTo(tenantId, email.toLowerCase(), tx.at));
  const [invitationId, token] = [uuidv7(), newToken()];
  const expiresAt = new Date(tx.at.getTime() + VALID_MILLISECONDS);
  await tx.run(insertInvitation(tenantId, {
    invitationId, email, role, tokenHash: sessionHashOf(token), tokenCiphertext: sealSecret(secrets, token),
    // On the machine itself nobody is signed in: then the platform invites.
    invitedBy: actor.userId ?? PLATFORM_TENANT_ID, inviterName: (actor.label ?? 'Entrepot').slice(0, 120), at: tx.at, expiresAt,
  })).catch((error: unknown) => {
    if (error instanceof DatabaseFault && error.code === 'row.duplicate') {
      throw new Refusal('conflict', 'invitation.exists', 'Somebody else invited this address a moment ago. Look at the list again.');
    }
    throw error;
  });
  await record(tx, actor, {
    action: 'user.invite', objectType: 'invitation', objectId: invitationId, objectLabel: email,
    after: { role, until: expiresAt.toISOString() },
  });
  await recordEvent(tx, actor, staffInvited, invitationId, { invitationId, email, role });
  return { invitationId, token, expiresAt };
}
