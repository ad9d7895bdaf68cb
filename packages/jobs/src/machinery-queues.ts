import { z } from 'zod';
import { defineQueue } from './queue.ts';

/** What pg-boss's clock says: this schedule is due; without a name, see how the runs went. */
export const ticksQueue = defineQueue('jobs.tick', z.object({ schedule: z.string().optional() }), {
  deleteAfterSeconds: 3600, pollingIntervalSeconds: 1, concurrency: 2, perTenant: 2,
});

const ids = z.array(z.uuid()).min(1).max(1000);

/** What staff asked to be done with jobs: it travels as a job, since only the worker may touch them. */
export const deskQueue = defineQueue('jobs.act-on-jobs', z.discriminatedUnion('act', [
  z.object({ act: z.literal('retry'), queue: z.string(), jobIds: ids }),
  z.object({ act: z.literal('discard'), queue: z.string(), jobIds: ids }),
  z.object({ act: z.literal('run-schedule'), schedule: z.string(), dueAt: z.iso.datetime() }),
]), { pollingIntervalSeconds: 1, concurrency: 2, perTenant: 2 });

/** Queues that the worker works by itself: they belong to the machinery, not to a domain. */
export const machineryQueues = [ticksQueue, deskQueue] as const;
