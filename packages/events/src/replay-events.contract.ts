import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** What may be replayed at once: a year and a leap day, so that one press cannot hand out a decade. */
const REPLAY_DAYS_MAXIMUM = 366;

/** Which events of a tenant: recorded from `from` on, before `to`; all kinds and all subscribers when neither is named. */
export const replayEventsInput = z.strictObject({
  tenantId: uuidSchema,
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  type: z.string().regex(/^[a-z-]+\.[a-z-]+$/).max(80).optional(),
  subscriber: z.string().regex(/^[a-z-]+\.[a-z-]+$/).max(80).optional(),
}).refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], error: 'The end must be after the beginning.' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= REPLAY_DAYS_MAXIMUM * 86_400_000, {
    path: ['to'], error: `Replay at most ${REPLAY_DAYS_MAXIMUM} days at once.`,
  });
export type ReplayEventsInput = z.output<typeof replayEventsInput>;

/** The replay's id; the worker begins within seconds. */
export const replayEventsOutput = z.object({ replayId: uuidSchema });
export type ReplayEventsOutput = z.output<typeof replayEventsOutput>;
