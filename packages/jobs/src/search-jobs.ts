import { decodeCursor, encodeCursor } from '@entrepot/kernel';
import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { jobsAcrossTenants, type LyingJob } from './console.queries.ts';
import { DEAD_LETTERS } from './queue.ts';
import type { JobState, SearchJobsInput, SearchJobsOutput } from './search-jobs.contract.ts';

const PAYLOAD_CHARACTERS = 80;

/**
 * A page of jobs over all tenants, newest first.
 *
 * @throws Refusal `cursor.invalid`
 */
export async function searchJobs(staff: StaffReader, _actor: OperatorActor, input: SearchJobsInput): Promise<SearchJobsOutput> {
  const { cursor, limit, ...filter } = input;
  const [createdAt, jobId] = cursor === undefined ? [] : decodeCursor(cursor, ['text', 'id']);
  const rows = await staff.all(jobsAcrossTenants({
    ...filter, at: staff.at, limit: limit + 1, before: createdAt === undefined || jobId === undefined ? undefined : { createdAt, jobId },
  }));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    jobs: page.map((row) => shown(row, staff.at)),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.createdAt, last.jobId]) : null,
  };
}

function shown(row: LyingJob, at: Date): SearchJobsOutput['jobs'][number] {
  const { tenantId, jobId, queue, createdAt, attemptLimit, cameFrom } = row;
  const fields = Object.entries(row.data ?? {}).filter(([name]) => name !== 'tenantId' && name !== 'cause');
  return {
    jobId, queue, cameFrom, tenantId, attemptLimit, state: stateOf(row, at), createdAt, dueAt: row.dueAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null, endedAt: row.endedAt?.toISOString() ?? null,
    attempts: row.cameFrom === null ? row.retries + (row.startedAt === null ? 0 : 1) : (row.retriesBefore ?? 0) + 1,
    lastError: row.lastError,
    payload: Object.fromEntries(fields.map(([name, value]) => [
      name, (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, PAYLOAD_CHARACTERS),
    ])),
  };
}

function stateOf({ queue, state, dueAt }: LyingJob, at: Date): JobState {
  if (queue === DEAD_LETTERS && (state === 'created' || state === 'retry')) return 'dead';
  if (state === 'active') return 'running';
  if (state === 'completed' || state === 'failed' || state === 'cancelled') return state;
  return dueAt.getTime() <= at.getTime() ? 'waiting' : 'delayed';
}
