import { record } from '@entrepot/audit';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import type { ChangedScheduleOutput, DeleteReportScheduleInput } from './report-schedule.contract.ts';
import { deleteSchedule } from './report-schedules.queries.ts';
import { findSchedule } from './shown-schedule.ts';

/**
 * Deletes a schedule; what it sent stays in the delivery log.
 * @throws Refusal `report-schedule.not-found`
 */
export async function deleteReportSchedule(tx: Tx, actor: OperatorActor, { scheduleId }: DeleteReportScheduleInput): Promise<ChangedScheduleOutput> {
  const { schedule } = await findSchedule(tx, scheduleId);
  await tx.run(deleteSchedule(tx.tenantId, scheduleId));
  await record(tx, actor, { action: 'report-schedule.delete', objectType: 'report-schedule', objectId: scheduleId, objectLabel: schedule.name });
  return { scheduleId };
}
