import { query } from '@entrepot/postgres';

interface NewInvitation {
  readonly invitationId: string;
  readonly email: string;
  readonly role: string;
  readonly tokenHash: Buffer;
  readonly tokenCiphertext: Buffer;
  readonly invitedBy: string;
  readonly inviterName: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

export function insertInvitation(tenantId: string, invitation: NewInvitation) {
  return query.insertInto('identity.invitations').values({
    tenant_id: tenantId, invitation_id: invitation.invitationId, email: invitation.email, role: invitation.role,
    token_hash: invitation.tokenHash, token_ciphertext: invitation.tokenCiphertext, invited_by: invitation.invitedBy,
    inviter_name: invitation.inviterName, created_at: invitation.at, expires_at: invitation.expiresAt,
  });
}

/** Takes back what is open for an address, so that there is one open invitation at most. */
export function revokeInvitationsTo(tenantId: string, emailLower: string, at: Date) {
  return query.updateTable('identity.invitations').set({ revoked_at: at })
    .where('tenant_id', '=', tenantId).where('email_lower', '=', emailLower)
    .where('accepted_at', 'is', null).where('revoked_at', 'is', null);
}

/** Takes one invitation back: no row comes back when it is over already. */
export function revokeInvitationRow(tenantId: string, invitationId: string, at: Date) {
  return query.updateTable('identity.invitations').set({ revoked_at: at })
    .where('tenant_id', '=', tenantId).where('invitation_id', '=', invitationId)
    .where('accepted_at', 'is', null).where('revoked_at', 'is', null)
    .returning(['email', 'role']);
}

/** What is open, the newest first; expired ones are shown until somebody takes them back. */
export function selectOpenInvitations(tenantId: string) {
  return query.selectFrom('identity.invitations')
    .where('tenant_id', '=', tenantId).where('accepted_at', 'is', null).where('revoked_at', 'is', null)
    .select(['invitation_id as invitationId', 'email', 'role', 'inviter_name as inviterName', 'created_at as createdAt',
      'expires_at as expiresAt'])
    .orderBy('created_at', 'desc').limit(200);
}

/** The invitation under a token, with the team it leads to; expired, revoked and accepted ones are not there. */
export function selectInvitation(tenantId: string, tokenHash: Buffer, at: Date) {
  return query.selectFrom('identity.invitations as i').innerJoin('tenancy.tenants as t', 't.tenant_id', 'i.tenant_id')
    .where('i.tenant_id', '=', tenantId).where('i.token_hash', '=', tokenHash)
    .where('i.accepted_at', 'is', null).where('i.revoked_at', 'is', null).where('i.expires_at', '>', at)
    .select(['i.invitation_id as invitationId', 'i.email as email', 'i.role as role', 'i.inviter_name as inviterName',
      'i.expires_at as expiresAt', 't.name as tenantName', 't.slug as tenantSlug']);
}

/** Uses an invitation up: of many racers one gets a row. */
export function acceptInvitationRow(tenantId: string, tokenHash: Buffer, at: Date) {
  return query.updateTable('identity.invitations').set({ accepted_at: at })
    .where('tenant_id', '=', tenantId).where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null).where('revoked_at', 'is', null).where('expires_at', '>', at)
    .returning(['invitation_id as invitationId', 'email', 'role']);
}

/** What the mail carries, while the invitation is open. */
export function selectInvitationToMail(tenantId: string, invitationId: string, at: Date) {
  return query.selectFrom('identity.invitations')
    .where('tenant_id', '=', tenantId).where('invitation_id', '=', invitationId)
    .where('accepted_at', 'is', null).where('revoked_at', 'is', null).where('expires_at', '>', at)
    .select(['token_ciphertext as tokenCiphertext', 'inviter_name as inviterName', 'expires_at as expiresAt']);
}
