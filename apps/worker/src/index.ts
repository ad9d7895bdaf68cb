export { handlersWith, type JobTools } from './handlers.ts';
export { queues } from './queues.ts';
export { readSettings, type WorkerSettings } from './settings.ts';
export { startWorkerProcess, type WorkerProcess } from './start-worker-process.ts';
export { subscriptionsWith } from './subscriptions.ts';
