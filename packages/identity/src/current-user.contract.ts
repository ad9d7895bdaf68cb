import { PERMISSIONS, STAFF_PERMISSIONS } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { staffRoleSchema } from './staff.contract.ts';

const person = { name: z.string(), email: z.string() };

export const currentUserOutput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anonymous') }),
  z.object({ kind: z.literal('pending'), ...person, need: z.enum(['totp', 'enrolment']) }),
  z.object({ kind: z.literal('buyer'), ...person, role: z.string(), companyId: z.string(), companyName: z.string() }),
  z.object({ kind: z.literal('member'), ...person, role: z.string(), permissions: z.array(z.enum(PERMISSIONS)) }),
  z.object({ kind: z.literal('staff'), ...person, role: staffRoleSchema, permissions: z.array(z.enum(STAFF_PERMISSIONS)) }),
  /** Staff of the platform who look into this tenant: they read and change nothing, until the time is over. */
  z.object({
    kind: z.literal('inspector'), ...person, reason: z.string(), endsAt: z.iso.datetime(), permissions: z.array(z.enum(PERMISSIONS)),
  }),
]);
export type CurrentUser = z.output<typeof currentUserOutput>;
