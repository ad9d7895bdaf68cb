import { z } from 'zod';

/** How a queue stands, over all tenants. */
export const queueShown = z.object({
  name: z.string(),
  policy: z.string(),
  /** Could run now. */
  waiting: z.number().int(),
  /** Run later: asked for later, or between two attempts. */
  delayed: z.number().int(),
  running: z.number().int(),
  /** Failed for good within the last 24 hours. */
  failedLastDay: z.number().int(),
  /** Failed for good, and nobody has dealt with them yet. */
  dead: z.number().int(),
  /** How long the oldest job that could run has been waiting, in seconds. */
  oldestDueSeconds: z.number().nullable(),
  /** Jobs that ended well within the last hour, as far as they are kept. */
  completedLastHour: z.number().int(),
});

export const listQueuesOutput = z.object({ at: z.iso.datetime(), queues: z.array(queueShown) });
export type ListQueuesOutput = z.output<typeof listQueuesOutput>;
