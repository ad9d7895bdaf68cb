import { record } from '@entrepot/audit';
import type { OperatorActor, Tx } from '@entrepot/postgres';
import type { ChangedScheduleOutput, PauseReportScheduleInput } from './report-schedule.contract.ts';
import { updatePaused } from './report-schedules.queries.ts';
import { findSchedule } from './shown-schedule.ts';

/**
 * Pauses a schedule or lets it go on; asked twice, the second changes nothing.
 * @throws Refusal `report-schedule.not-found`
 */
export async function pauseReportSchedule(tx: Tx, actor: OperatorActor, { scheduleId, paused }: PauseReportScheduleInput): Promise<ChangedScheduleOutput> {
  const { schedule, pausedAt } = await findSchedule(tx, scheduleId);
  if ((pausedAt !== null) === paused) return { scheduleId };
  await tx.run(updatePaused(tx.tenantId, scheduleId, paused ? tx.at : null));
  await record(tx, actor, {
    action: paused ? 'report-schedule.pause' : 'report-schedule.resume', objectType: 'report-schedule', objectId: scheduleId, objectLabel: schedule.name,
  });
  return { scheduleId };
}
