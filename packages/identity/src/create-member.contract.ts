import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const createMemberInput = z.strictObject({
  email: z.email().max(254),
  name: line(120),
  role: z.enum(['owner', 'manager', 'support', 'viewer']),
});
export type CreateMemberInput = z.output<typeof createMemberInput>;

export const createMemberOutput = z.object({ userId: uuidSchema });
export type CreateMemberOutput = z.output<typeof createMemberOutput>;
