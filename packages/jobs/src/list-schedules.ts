import type { OperatorActor, StaffReader } from '@entrepot/postgres';
import { schedulesAcrossTenants, type ScheduleRow } from './console.queries.ts';
import { nextDue } from './due-times.ts';
import type { ListSchedulesOutput } from './list-schedules.contract.ts';

/** The worker's day: every schedule that the newest worker named, how its last run went and when the next is due. */
export async function listSchedules(staff: StaffReader, _actor: OperatorActor, _input: void): Promise<ListSchedulesOutput> {
  const rows = await staff.all(schedulesAcrossTenants());
  return {
    at: staff.at.toISOString(),
    schedules: rows.map((row) => ({
      name: row.name, title: row.title, scope: row.scope, cron: row.cron, nextDueAt: nextDue(row.cron, staff.at).toISOString(), lastRun: lastRunOf(row),
    })),
  };
}

function lastRunOf({ dueAt, startedAt, finishedAt, askedBy, jobs, open, failed }: ScheduleRow): ListSchedulesOutput['schedules'][number]['lastRun'] {
  if (dueAt === null || startedAt === null || askedBy === null) return null;
  return {
    dueAt: dueAt.toISOString(), askedBy, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
    jobs: jobs ?? 0, open: finishedAt === null ? open : 0, failed: failed ?? 0,
    state: finishedAt === null ? 'running' : (failed ?? 0) > 0 ? 'failed' : 'done',
  };
}
