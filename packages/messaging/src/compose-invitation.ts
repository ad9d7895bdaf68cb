import { openInvitation } from '@entrepot/identity';
import { z } from 'zod';
import type { Compose } from './compose-email.ts';
import { MailOverError } from './mail-over.ts';
import { composeStaffInvitation } from './staff-invitation.template.ts';

const invitationParameters = z.object({ invitationId: z.uuid() });

/** An invitation to the team. @throws MailOverError when it was accepted, revoked or has expired by now */
export const composeInvitation: Compose = async (tx, parameters, sender, { secrets, adminUrl }) => {
  const { invitationId } = invitationParameters.parse(parameters);
  const invitation = await openInvitation(tx, invitationId, secrets);
  if (invitation === undefined) throw new MailOverError('The invitation is over.');
  const { token, inviterName, expiresAt } = invitation;
  return composeStaffInvitation({
    ...sender, tenantName: sender.name, inviterName, expiresAt, acceptUrl: `${adminUrl(sender.slug)}/accept-invitation#${token}`,
  });
};
