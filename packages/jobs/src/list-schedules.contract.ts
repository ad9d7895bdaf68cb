import { z } from 'zod';

export const scheduleShown = z.object({
  name: z.string(),
  title: z.string(),
  scope: z.enum(['platform', 'each-tenant', 'everywhere']),
  /** Five fields, in UTC. */
  cron: z.string(),
  nextDueAt: z.iso.datetime(),
  /** NULL until it ran for the first time. */
  lastRun: z.object({
    dueAt: z.iso.datetime(),
    askedBy: z.enum(['clock', 'catch-up', 'person']),
    state: z.enum(['running', 'done', 'failed']),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    /** Jobs that it made: one in each tenant, or one. */
    jobs: z.number().int(),
    /** Of them, not ended yet. */
    open: z.number().int(),
    /** Of them, failed for good. */
    failed: z.number().int(),
  }).nullable(),
});
export const listSchedulesOutput = z.object({ at: z.iso.datetime(), schedules: z.array(scheduleShown) });
export type ListSchedulesOutput = z.output<typeof listSchedulesOutput>;
