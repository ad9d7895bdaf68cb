import type { OperatorActor, Reader } from '@entrepot/postgres';
import type { ListReportSchedulesOutput } from './report-schedule.contract.ts';
import { selectSchedules } from './report-schedules.queries.ts';
import { shownSchedule } from './shown-schedule.ts';

/** Every schedule, by name. */
export async function listReportSchedules(reader: Reader, _actor: OperatorActor, _input: Record<string, never>): Promise<ListReportSchedulesOutput> {
  return { schedules: (await reader.all(selectSchedules(reader.tenantId))).map(shownSchedule) };
}
