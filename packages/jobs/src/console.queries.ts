import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { sql, type RawBuilder } from 'kysely';
import { ticksQueue } from './machinery-queues.ts';
import { DEAD_LETTERS } from './queue.ts';
import type { ListQueuesOutput } from './list-queues.contract.ts';
import type { JobState } from './search-jobs.contract.ts';

// Read through the parent table by the login of platform reports, which may see the columns named here. pg-boss's states are ordered:
// what waits comes before 'active', what ended after it.

/** Every queue, with its jobs counted. Queues of pg-boss itself are left out. */
export function queuesAcrossTenants(at: Date): RawBuilder<ListQueuesOutput['queues'][number]> {
  return sql`
    with counted as (
      select j.name,
             count(*) filter (where j.state < 'active' and j.start_after <= ${at})::integer as waiting,
             count(*) filter (where j.state < 'active' and j.start_after > ${at})::integer as delayed,
             count(*) filter (where j.state = 'active')::integer as running,
             extract(epoch from ${at}::timestamptz - min(j.start_after) filter (where j.state < 'active' and j.start_after <= ${at}))::float8 as oldest,
             count(*) filter (where j.state = 'completed' and j.completed_on > ${at}::timestamptz - interval '1 hour')::integer as completed
        from jobs.job j where j.name <> ${DEAD_LETTERS} group by j.name
    ), letters as (
      select j.source_name as name, count(*) filter (where j.state < 'active')::integer as dead,
             count(*) filter (where j.created_on > ${at}::timestamptz - interval '1 day')::integer as failed
        from jobs.job j where j.name = ${DEAD_LETTERS} group by j.source_name
    )
    select q.name, q.policy, coalesce(c.waiting, 0) as waiting, coalesce(c.delayed, 0) as delayed, coalesce(c.running, 0) as running,
           coalesce(l.failed, 0) as "failedLastDay", coalesce(l.dead, 0) as dead, c.oldest as "oldestDueSeconds",
           coalesce(c.completed, 0) as "completedLastHour"
      from jobs.queue q left join counted c using (name) left join letters l using (name)
     where q.name <> ${DEAD_LETTERS} and not starts_with(q.name, '__pgboss')
     order by q.name`;
}

/** A job as it lies in its queue. */
export interface LyingJob {
  readonly jobId: string;
  readonly queue: string;
  readonly cameFrom: string | null;
  readonly state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
  readonly tenantId: string | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** RFC 3339 to the microsecond: pages follow it. */
  readonly createdAt: string;
  readonly dueAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly retries: number;
  readonly retriesBefore: number | null;
  readonly attemptLimit: number;
  readonly lastError: string;
}

/** A page of jobs, newest first. */
export function jobsAcrossTenants({ queue, state, tenantId, before, limit, at }: {
  queue?: string | undefined; state?: JobState | undefined; tenantId?: string | undefined; limit: number; at: Date;
  before?: { createdAt: string; jobId: string } | undefined;
}): RawBuilder<LyingJob> {
  const conditions: RawBuilder<unknown>[] = [sql`not starts_with(j.name, '__pgboss')`];
  if (state === 'dead') conditions.push(sql`j.name = ${DEAD_LETTERS}`);
  if (queue !== undefined) conditions.push(state === 'dead' ? sql`j.source_name = ${queue}` : sql`j.name = ${queue}`);
  if (state !== undefined) conditions.push(inState(state, at));
  if (tenantId !== undefined) conditions.push(sql`j.group_id = ${tenantId}`);
  if (before !== undefined) conditions.push(sql`(j.created_on, j.id) < (${before.createdAt}::timestamptz, ${before.jobId}::uuid)`);
  return sql`
    select j.id as "jobId", j.name as queue, j.source_name as "cameFrom", j.state::text as state, j.group_id as "tenantId", j.data,
           to_char(j.created_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt", j.start_after as "dueAt",
           j.started_on as "startedAt", j.completed_on as "endedAt", j.retry_count as retries, j.source_retry_count as "retriesBefore",
           j.retry_limit + 1 as "attemptLimit",
           left(coalesce(j.output ->> 'message', j.source_output ->> 'message', ''), 300) as "lastError"
      from jobs.job j
     where ${sql.join(conditions, sql` and `)}
     order by j.created_on desc, j.id desc
     limit ${limit}`;
}

function inState(state: JobState, at: Date): RawBuilder<unknown> {
  switch (state) {
    case 'waiting': return sql`j.state < 'active' and j.start_after <= ${at} and j.name <> ${DEAD_LETTERS}`;
    case 'delayed': return sql`j.state < 'active' and j.start_after > ${at} and j.name <> ${DEAD_LETTERS}`;
    case 'dead': return sql`j.state < 'active'`;
    case 'running': return sql`j.state = 'active'`;
    case 'completed': return sql`j.state = 'completed'`;
    case 'failed': return sql`j.state = 'failed'`;
    case 'cancelled': return sql`j.state = 'cancelled'`;
  }
}

/** A schedule with its last run. */
export interface ScheduleRow {
  readonly name: string;
  readonly title: string;
  readonly scope: 'platform' | 'each-tenant' | 'everywhere';
  readonly cron: string;
  readonly dueAt: Date | null;
  readonly askedBy: 'clock' | 'catch-up' | 'person' | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly jobs: number | null;
  readonly failed: number | null;
  readonly open: number;
}

/** What pg-boss's clock was told, and the newest row of the ledger for each. */
export function schedulesAcrossTenants(): RawBuilder<ScheduleRow> {
  return sql`
    select s.key as name, coalesce(s.data ->> 'title', s.key) as title, s.data ->> 'scope' as scope, s.cron, r.due_at as "dueAt",
           r.asked_by as "askedBy", r.started_at as "startedAt", r.finished_at as "finishedAt", r.job_count as jobs, r.failed_count as failed,
           case when r.finished_at is null then (
             select count(*)::integer from jobs.job j where j.name = s.key and j.state < 'completed'
           ) else 0 end as open
      from jobs.schedule s
      left join lateral (
        select latest.due_at, latest.asked_by, latest.started_at, latest.finished_at, latest.job_count, latest.failed_count
          from tasks.schedule_runs latest
         where latest.tenant_id = ${PLATFORM_TENANT_ID} and latest.schedule = s.key order by latest.due_at desc limit 1
      ) r on true
     where s.name = ${ticksQueue.name} and s.data ? 'schedule'
     order by s.key`;
}
