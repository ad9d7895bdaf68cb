import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { staffRoleSchema } from './staff.contract.ts';

export const inviteStaffInput = z.strictObject({ email: z.email().max(254), role: staffRoleSchema });
export type InviteStaffInput = z.output<typeof inviteStaffInput>;

/** Without the link: it goes to the invited address and nowhere else. */
export const inviteStaffOutput = z.object({ invitationId: uuidSchema, expiresAt: z.iso.datetime() });
export type InviteStaffOutput = z.output<typeof inviteStaffOutput>;
