import { record } from '@entrepot/audit';
import { uuidv7 } from '@entrepot/kernel';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import { givenFilters } from './given-filters.ts';
import type { SaveReportScheduleInput, SaveReportScheduleOutput, ScheduledReport } from './report-schedule.contract.ts';
import { insertSchedule, updateSchedule } from './report-schedules.queries.ts';
import { findSchedule } from './shown-schedule.ts';

/**
 * Makes a schedule, or changes one.
 * @throws Refusal `report-schedule.not-found`
 */
export async function saveReportSchedule(tx: Tx, actor: OperatorActor, { scheduleId, schedule }: SaveReportScheduleInput): Promise<SaveReportScheduleOutput> {
  if (scheduleId === undefined) {
    const made = uuidv7();
    await tx.run(insertSchedule(tx.tenantId, made, schedule, { userId: actor.userId ?? made, name: actor.label ?? 'Staff' }, tx.at));
    await record(tx, actor, { action: 'report.schedule', objectType: 'report-schedule', objectId: made, objectLabel: schedule.name, after: told(schedule) });
    return { scheduleId: made };
  }
  const before = await findSchedule(tx, scheduleId);
  await tx.run(updateSchedule(tx.tenantId, scheduleId, schedule));
  await record(tx, actor, {
    action: 'report.schedule', objectType: 'report-schedule', objectId: scheduleId, objectLabel: schedule.name, before: told(before.schedule), after: told(schedule),
  });
  return { scheduleId };
}

function told({ name, report, parameters, cadence, recipients }: ScheduledReport) {
  return { name, report, parameters: givenFilters({ ...parameters }), cadence, recipients };
}
