import { defineEvent } from '@entrepot/events';
import { z } from 'zod';

/** Somebody was asked to join a team: the platform's staff, or the one of a tenant. Without the token, which only the mail may carry. */
export const staffInvited = defineEvent('staff.invited', 'invitation', z.object({
  invitationId: z.uuid(), email: z.string(), role: z.string(),
}));

/** The address of a person is theirs: they opened the link that was sent to it and joined the team. */
export const userVerified = defineEvent('user.verified', 'user', z.object({ userId: z.uuid(), email: z.string(), role: z.string() }));
