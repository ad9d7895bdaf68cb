import { query, type Compilable } from '@entrepot/postgres';
import { sql, type RawBuilder } from 'kysely';

/** Who asked for a run. */
export type AskedBy = 'clock' | 'catch-up' | 'person';

/** Notes that a due time is acted on; no row is inserted when it already was, by whatever process. */
export function insertRun(tenantId: string, schedule: string, dueAt: Date, askedBy: AskedBy, at: Date) {
  return query.insertInto('tasks.schedule_runs')
    .values({ tenant_id: tenantId, schedule, due_at: dueAt, asked_by: askedBy, started_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'schedule', 'due_at']).doNothing());
}

/** One job in each tenant; answers with how many there are now more. */
export function enqueueInEveryTenant(queue: string, dueAt: Date, key: string): Compilable<{ jobs: bigint }> {
  const payload = JSON.stringify({ dueAt: dueAt.toISOString() });
  return query.selectNoFrom(sql<bigint>`jobs.enqueue_in_every_tenant(${queue}, ${payload}::jsonb, ${key})`.as('jobs'));
}

/** How many jobs a run made. */
export function updateRunSize(tenantId: string, schedule: string, dueAt: Date, jobCount: number) {
  return query.updateTable('tasks.schedule_runs').set({ job_count: jobCount })
    .where('tenant_id', '=', tenantId).where('schedule', '=', schedule).where('due_at', '=', dueAt);
}

/** Runs whose outcome is not noted yet, the oldest first. */
export function openRuns(tenantId: string) {
  return query.selectFrom('tasks.schedule_runs').select(['schedule', 'due_at as dueAt', 'started_at as startedAt', 'job_count as jobCount'])
    .where('tenant_id', '=', tenantId).where('finished_at', 'is', null)
    .orderBy('started_at').limit(1000);
}

/** How a run went. */
export function updateRunEnd(tenantId: string, schedule: string, dueAt: Date, failedCount: number, finishedAt: Date) {
  return query.updateTable('tasks.schedule_runs').set({ failed_count: failedCount, finished_at: finishedAt })
    .where('tenant_id', '=', tenantId).where('schedule', '=', schedule).where('due_at', '=', dueAt).where('finished_at', 'is', null);
}

/** Runs that nobody asks about any more. */
export function deleteOldRuns(tenantId: string, before: Date) {
  return query.deleteFrom('tasks.schedule_runs').where('tenant_id', '=', tenantId).where('started_at', '<', before);
}

/** What became of the jobs of a run. */
export interface RunOutcome {
  readonly schedule: string;
  readonly dueAt: string;
  readonly open: number;
  readonly failed: number;
  readonly finishedAt: Date | null;
}

/** Sent by the worker's own login: actors cannot read jobs. @param dueAt RFC 3339, as the jobs carry it */
export function outcomesOfRuns(runs: readonly { schedule: string; dueAt: string }[]): RawBuilder<RunOutcome> {
  const names = runs.map(({ schedule }) => schedule);
  return sql`
    select j.name as schedule, r.due_at as "dueAt", count(*) filter (where j.state < 'completed')::integer as open,
           count(*) filter (where j.state > 'completed')::integer as failed, max(j.completed_on) as "finishedAt"
      from unnest(${names}::text[], ${runs.map(({ dueAt }) => dueAt)}::text[]) as r (name, due_at)
      join jobs.job j on j.name = r.name and j.data ->> 'dueAt' = r.due_at
     where j.name = any (${[...new Set(names)]}::text[])
     group by j.name, r.due_at`;
}
