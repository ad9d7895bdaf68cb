import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { staffRoleSchema } from './staff.contract.ts';

export const listStaffOutput = z.object({
  people: z.array(z.object({
    userId: uuidSchema,
    name: z.string(),
    email: z.string(),
    role: staffRoleSchema,
    status: z.enum(['active', 'disabled']),
    joinedAt: z.iso.datetime(),
    /** Of the newest session that is still kept; null when there is none. */
    lastSeenAt: z.iso.datetime().nullable(),
    secondFactor: z.boolean(),
    /** The authenticator is locked until then, after too many wrong codes. */
    lockedUntil: z.iso.datetime().nullable(),
  })),
  invitations: z.array(z.object({
    invitationId: uuidSchema,
    email: z.string(),
    role: staffRoleSchema,
    inviterName: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    expired: z.boolean(),
  })),
});
export type ListStaffOutput = z.output<typeof listStaffOutput>;
