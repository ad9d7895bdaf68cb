import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const inviteOwnerInput = z.strictObject({ tenantId: uuidSchema, email: z.email().max(254) });
export type InviteOwnerInput = z.output<typeof inviteOwnerInput>;

/** Without the link: it goes to the invited address and nowhere else. */
export const inviteOwnerOutput = z.object({ invitationId: uuidSchema, expiresAt: z.iso.datetime() });
export type InviteOwnerOutput = z.output<typeof inviteOwnerOutput>;
