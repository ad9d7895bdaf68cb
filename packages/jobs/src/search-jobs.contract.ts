import { pageInput } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** `dead` looks among the dead letters; with a queue, among those that came from it. */
export const jobStates = ['waiting', 'delayed', 'running', 'completed', 'failed', 'cancelled', 'dead'] as const;
export type JobState = (typeof jobStates)[number];

export const searchJobsInput = pageInput.extend({
  queue: z.string().max(80).optional(),
  state: z.enum(jobStates).optional(),
  tenantId: z.uuid().optional(),
});
export type SearchJobsInput = z.output<typeof searchJobsInput>;

export const jobShown = z.object({
  jobId: z.uuid(),
  /** Where it lies; `dead-letters` for one that failed for good. */
  queue: z.string(),
  /** The queue that it failed in, for a dead letter. */
  cameFrom: z.string().nullable(),
  state: z.enum(jobStates),
  tenantId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  attempts: z.number().int(),
  attemptLimit: z.number().int(),
  /** What the last attempt said, at most 300 characters. */
  lastError: z.string(),
  /** The ids that the job is about. */
  payload: z.record(z.string(), z.string()),
});
export const searchJobsOutput = z.object({ jobs: z.array(jobShown), nextCursor: z.string().nullable() });
export type SearchJobsOutput = z.output<typeof searchJobsOutput>;
