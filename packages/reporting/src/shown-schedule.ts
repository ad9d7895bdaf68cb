import { Refusal } from '@entrepot/kernel';
import type { Reader } from '@entrepot/postgres';
import { scheduledReport, type ReportSchedule } from './report-schedule.contract.ts';
import { selectSchedule } from './report-schedules.queries.ts';

/** A schedule as it is stored. */
export type ScheduleRow = Awaited<ReturnType<ReturnType<typeof selectSchedule>['executeTakeFirstOrThrow']>>;

/** A schedule as people see it. @throws ZodError when what is stored is no schedule */
export function shownSchedule({ scheduleId, creatorName, createdAt, pausedAt, lastRunAt, ...row }: ScheduleRow): ReportSchedule {
  const { name, report, parameters, cadence, recipients } = row;
  return {
    scheduleId, creatorName, schedule: scheduledReport.parse({ name, report, parameters, cadence, recipients }),
    createdAt: createdAt.toISOString(), pausedAt: pausedAt?.toISOString() ?? null, lastRunAt: lastRunAt?.toISOString() ?? null,
  };
}

/** @throws Refusal `report-schedule.not-found` */
export async function findSchedule(reader: Reader, scheduleId: string): Promise<ReportSchedule> {
  const row = await reader.first(selectSchedule(reader.tenantId, scheduleId));
  if (row === undefined) throw new Refusal('not-found', 'report-schedule.not-found', 'There is no such schedule. It may have been deleted meanwhile.');
  return shownSchedule(row);
}
