import { z } from 'zod';

export const listSessionsOutput = z.object({
  sessions: z.array(z.object({
    /** Names the session; it opens nothing. */
    sessionId: z.string(),
    device: z.string(),
    address: z.string(),
    startedAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    /** This very one. */
    current: z.boolean(),
  })),
});
export type ListSessionsOutput = z.output<typeof listSessionsOutput>;
