import { z } from 'zod';

export const revokeSessionInput = z.strictObject({ sessionId: z.string().regex(/^[\w-]{43}$/) });
export type RevokeSessionInput = z.output<typeof revokeSessionInput>;

export const revokeSessionOutput = z.object({ revoked: z.literal(true) });
export type RevokeSessionOutput = z.output<typeof revokeSessionOutput>;
