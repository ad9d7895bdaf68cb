import { z } from 'zod';

const queue = z.string().min(1).max(80);

/** Jobs of one queue, as the list shows them. */
export const actOnJobsInput = z.object({ queue, jobIds: z.array(z.uuid()).min(1).max(100) });
export type ActOnJobsInput = z.output<typeof actOnJobsInput>;

export const runScheduleNowInput = z.object({ schedule: queue });
export type RunScheduleNowInput = z.output<typeof runScheduleNowInput>;

/** The worker does it within seconds; the list shows when it is done. */
export const actedOutput = z.object({ asked: z.number().int() });
export type ActedOutput = z.output<typeof actedOutput>;
