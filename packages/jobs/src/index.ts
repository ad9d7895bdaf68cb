export { enqueue, type EnqueueOptions } from './enqueue.ts';
export { handle, type Handler, type JobContext } from './handler.ts';
export { jobCause, type JobCause } from './job-cause.ts';
export { enqueueJob } from './jobs.queries.ts';
export { DEAD_LETTERS, defineQueue, type Queue, type QueueSettings } from './queue.ts';
export type { QueueState } from './queue-states.ts';
export { machineryQueues } from './machinery-queues.ts';
export { jobsRouterWith } from './router.ts';
export { registryOf } from './registry-of.ts';
export { defineSchedule, type Schedule } from './schedule.ts';
export {
  beginFile, FILE_PART_BYTES, findTask, listTasks, purgeFiles, readFilePart, writeFilePart, type FollowedTask,
} from './task-files.ts';
export { finishTask, reportTask, startTask, type TaskOutcome } from './tasks.ts';
export { startWorker, type RunningJob, type RunningWorker, type WorkerOptions } from './start-worker.ts';
