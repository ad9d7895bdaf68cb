import { actInTenant } from '@entrepot/audit';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import type { InviteOwnerInput, InviteOwnerOutput } from './invite-owner.contract.ts';
import { inviteUser } from './invite-user.ts';
import { knownTenant } from './known-tenant.ts';
import type { ActingStaff } from './set-user-status.ts';

/**
 * Invites somebody to own a tenant, which a new one needs: nobody else is there to invite anyone. On record on both sides.
 * @throws Refusal `tenant.unknown`, `user.email-taken`, `invitation.exists`
 */
export async function inviteOwner(ctx: ActingStaff & { readonly secrets: SecretKeys }, { tenantId, email }: InviteOwnerInput): Promise<InviteOwnerOutput> {
  const { name } = await knownTenant(ctx.doors.reader(ctx.inTenant(tenantId)));
  const entry = { action: 'owner.invite', objectType: 'tenant', objectId: tenantId, objectLabel: email, after: { email } };
  return actInTenant(ctx, { tenantId, tenantName: name }, entry, async (tx, operator) => {
    const { invitationId, expiresAt } = await inviteUser(tx, operator, { email, role: 'owner', secrets: ctx.secrets });
    return { result: { invitationId, expiresAt: expiresAt.toISOString() } };
  });
}
