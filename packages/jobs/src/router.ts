import { acrossTenants, command, router, staffProcedure } from '@entrepot/rpc';
import { actedOutput, actOnJobsInput, runScheduleNowInput } from './act-on-jobs.contract.ts';
import { discardJobsWith, retryJobsWith, runScheduleNowWith, type RecordActs } from './ask-the-desk.ts';
import { listQueuesOutput } from './list-queues.contract.ts';
import { listQueues } from './list-queues.ts';
import { listSchedulesOutput } from './list-schedules.contract.ts';
import { listSchedules } from './list-schedules.ts';
import { searchJobsInput, searchJobsOutput, type SearchJobsInput } from './search-jobs.contract.ts';
import { searchJobs } from './search-jobs.ts';

const look = (objectType: string) => () => ({ action: 'job.read', objectType });
const searchLook = ({ queue, state, tenantId }: SearchJobsInput) => ({
  action: 'job.read', objectType: 'job', objectLabel: queue ?? 'all queues', detail: { state: state ?? 'any', tenantId: tenantId ?? 'any' },
});

/** What the console shows and does of the machinery. @param record writes acts into the audit trail */
export function jobsRouterWith(record: RecordActs) {
  return router({
    listQueues: staffProcedure('job.read').output(listQueuesOutput).query(acrossTenants(look('queue'), listQueues)),
    searchJobs: staffProcedure('job.read').input(searchJobsInput).output(searchJobsOutput).query(acrossTenants(searchLook, searchJobs)),
    listSchedules: staffProcedure('job.read').output(listSchedulesOutput).query(acrossTenants(look('schedule'), listSchedules)),
    retryJobs: staffProcedure('job.retry').input(actOnJobsInput).output(actedOutput).mutation(command(retryJobsWith(record))),
    discardJobs: staffProcedure('job.retry').input(actOnJobsInput).output(actedOutput).mutation(command(discardJobsWith(record))),
    runScheduleNow: staffProcedure('job.retry').input(runScheduleNowInput).output(actedOutput).mutation(command(runScheduleNowWith(record))),
  });
}
