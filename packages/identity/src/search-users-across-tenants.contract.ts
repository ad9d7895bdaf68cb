import { line, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const searchUsersAcrossTenantsInput = pageInput.extend({
  /** A part of the address, from three characters on. */
  email: line(254, 3).optional(),
  tenantId: uuidSchema.optional(),
});
export type SearchUsersAcrossTenantsInput = z.output<typeof searchUsersAcrossTenantsInput>;

export const searchUsersAcrossTenantsOutput = z.object({
  users: z.array(z.object({
    tenantId: uuidSchema,
    tenantName: z.string(),
    tenantSlug: z.string(),
    userId: uuidSchema,
    kind: z.enum(['member', 'buyer']),
    name: z.string(),
    email: z.string(),
    status: z.enum(['active', 'disabled']),
    /** Of the team; null for buyers. */
    role: z.string().nullable(),
    secondFactor: z.boolean(),
    /** The authenticator is locked until then, after too many wrong codes. */
    lockedUntil: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })),
  nextCursor: z.string().nullable(),
});
export type SearchUsersAcrossTenantsOutput = z.output<typeof searchUsersAcrossTenantsOutput>;
