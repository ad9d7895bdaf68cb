export { actedOutput, actOnJobsInput, runScheduleNowInput, type ActedOutput, type ActOnJobsInput, type RunScheduleNowInput } from './act-on-jobs.contract.ts';
export { listQueuesOutput, queueShown, type ListQueuesOutput } from './list-queues.contract.ts';
export { listSchedulesOutput, scheduleShown, type ListSchedulesOutput } from './list-schedules.contract.ts';
export { jobShown, jobStates, searchJobsInput, searchJobsOutput, type JobState, type SearchJobsInput, type SearchJobsOutput } from './search-jobs.contract.ts';
