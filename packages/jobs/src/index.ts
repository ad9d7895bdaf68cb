export { enqueue, type EnqueueOptions } from './enqueue.ts';
export { handle, type Handler, type JobContext } from './handler.ts';
export { enqueueJob } from './jobs.queries.ts';
export { DEAD_LETTERS, defineQueue, type Queue, type QueueSettings } from './queue.ts';
export { registryOf } from './registry-of.ts';
export { finishTask, reportTask, startTask, type TaskOutcome } from './tasks.ts';
export { startWorker, type RunningWorker, type WorkerOptions } from './start-worker.ts';
