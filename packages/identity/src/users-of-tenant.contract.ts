import { paragraph, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

const reason = paragraph(500).refine((text) => text.length >= 3, 'say why');

export const setUserStatusInput = z.strictObject({
  tenantId: uuidSchema, userId: uuidSchema, status: z.enum(['active', 'disabled']), reason,
});
export type SetUserStatusInput = z.output<typeof setUserStatusInput>;

export const setUserStatusOutput = z.object({ userId: uuidSchema, status: z.enum(['active', 'disabled']) });
export type SetUserStatusOutput = z.output<typeof setUserStatusOutput>;

export const liftLockoutsInput = z.strictObject({
  tenantId: uuidSchema,
  /** Absent: every authenticator of the tenant. */
  userId: uuidSchema.optional(),
});
export type LiftLockoutsInput = z.output<typeof liftLockoutsInput>;

export const liftLockoutsOutput = z.object({
  /** Authenticators that had failed tries, or were locked. */
  factors: z.int(),
  /** Counters of failed sign-ins: of the whole tenant, since whose they are stays hashed. */
  counters: z.int(),
});
export type LiftLockoutsOutput = z.output<typeof liftLockoutsOutput>;
