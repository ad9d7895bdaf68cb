import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { Doors, WorkerActor } from '@entrepot/postgres';
import { query } from '@entrepot/postgres';
import type { PgBoss } from 'pg-boss';
import { beginRun } from './begin-run.ts';
import { latestDue } from './due-times.ts';
import { handle, type Handler } from './handler.ts';
import { ticksQueue } from './machinery-queues.ts';
import { outcomesOfRuns, type AskedBy, type RunOutcome } from './schedule-runs.queries.ts';
import type { Schedule } from './schedule.ts';
import { settleRuns } from './settle-runs.ts';

/** Sees how runs went, every minute. */
const SETTLE = 'jobs.settle-runs';

/**
 * Tells pg-boss's clock what the code names and nothing else, then acts on every schedule's latest due time that nobody acted on:
 * what fell due while no worker ran is done once, now.
 *
 * @param requestId of this start of a worker
 */
export async function keepTime(boss: PgBoss, doors: Doors, schedules: readonly Schedule[], requestId: string): Promise<void> {
  const named = new Set([SETTLE, ...schedules.map(({ name }) => name)]);
  const known = await boss.getSchedules(ticksQueue.name);
  for (const { key } of known) if (!named.has(key)) await boss.unschedule(ticksQueue.name, key);
  for (const { name, cron, title, scope } of schedules) {
    await boss.schedule(ticksQueue.name, cron, { tenantId: PLATFORM_TENANT_ID, schedule: name, title, scope }, { key: name, tz: 'UTC', missed: 'once' });
  }
  await boss.schedule(ticksQueue.name, '* * * * *', { tenantId: PLATFORM_TENANT_ID }, { key: SETTLE, tz: 'UTC' });

  const actor = { kind: 'worker', tenantId: PLATFORM_TENANT_ID, requestId, label: ticksQueue.name } satisfies WorkerActor;
  for (const schedule of schedules) await actOnDue(doors, actor, schedule, 'catch-up');
}

/**
 * Works the ticks of the clock. A tick that comes twice, or late, finds its due time acted on.
 *
 * @param boss asked for only once it runs
 */
export function ticksHandler(boss: PgBoss, schedules: readonly Schedule[]): Handler {
  return handle(ticksQueue, async ({ doors, actor, payload, signal }) => {
    if (payload.schedule === undefined) {
      await doors.transact(actor, (tx) => settleRuns(tx, (runs) => askJobs(boss, runs)), { signal });
      return;
    }
    const schedule = schedules.find(({ name }) => name === payload.schedule);
    // A tick of a schedule that another release named: not ours to work.
    if (schedule !== undefined) await actOnDue(doors, actor, schedule, 'clock', signal);
  });
}

async function actOnDue(doors: Doors, actor: WorkerActor, schedule: Schedule, askedBy: AskedBy, signal?: AbortSignal): Promise<void> {
  await doors.transact(actor, (tx) => beginRun(tx, schedule, latestDue(schedule.cron, tx.at), askedBy), { signal });
}

/** On pg-boss's own connection: actors cannot read jobs. */
async function askJobs(boss: PgBoss, runs: Parameters<typeof outcomesOfRuns>[0]): Promise<RunOutcome[]> {
  const { sql, parameters } = outcomesOfRuns(runs).compile(query);
  const { rows } = await boss.getDb().executeSql(sql, [...parameters]);
  return rows as RunOutcome[]; // the row type is the query's own
}
