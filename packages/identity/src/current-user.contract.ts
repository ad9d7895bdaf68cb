import { PERMISSIONS } from '@entrepot/rpc/contract';
import { z } from 'zod';

const person = { name: z.string(), email: z.string() };

export const currentUserOutput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anonymous') }),
  z.object({ kind: z.literal('pending'), ...person, need: z.enum(['totp', 'enrolment']) }),
  z.object({ kind: z.literal('buyer'), ...person, role: z.string(), companyId: z.string(), companyName: z.string() }),
  z.object({ kind: z.literal('member'), ...person, role: z.string(), permissions: z.array(z.enum(PERMISSIONS)) }),
]);
export type CurrentUser = z.output<typeof currentUserOutput>;
