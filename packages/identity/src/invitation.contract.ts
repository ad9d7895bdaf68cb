import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

const token = z.string().min(1).max(200);

export const findInvitationInput = z.strictObject({ token });
export type FindInvitationInput = z.output<typeof findInvitationInput>;

/** What the page shows before a password is chosen. */
export const findInvitationOutput = z.object({
  email: z.string(),
  role: z.string(),
  inviterName: z.string(),
  tenantName: z.string(),
  expiresAt: z.iso.datetime(),
});
export type FindInvitationOutput = z.output<typeof findInvitationOutput>;

export const acceptInvitationInput = z.strictObject({ token, name: line(120), password: z.string().min(1).max(400) });
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

/** Signed in as far as the password goes: the authenticator has to be set up next. */
export const acceptInvitationOutput = z.object({ next: z.literal('enrolment') });
export type AcceptInvitationOutput = z.output<typeof acceptInvitationOutput>;

export const revokeInvitationInput = z.strictObject({ invitationId: uuidSchema });
export type RevokeInvitationInput = z.output<typeof revokeInvitationInput>;

export const revokeInvitationOutput = z.object({ revoked: z.literal(true) });
export type RevokeInvitationOutput = z.output<typeof revokeInvitationOutput>;
