import { createHash } from 'node:crypto';
import { enqueue, startTask } from '@entrepot/jobs';
import { mailReport } from '@entrepot/messaging';
import type { Doors, StaffDoor, Tx, WorkerActor } from '@entrepot/postgres';
import { exportReportInput } from './export-report.contract.ts';
import { EXPORT_TASK } from './export-report.ts';
import { sendReportQueue } from './queues.ts';
import { sectionsOf } from './report-letter.ts';
import { endedPeriod } from './report-periods.ts';
import { dayOf } from './report-range.ts';
import { noteSent, selectSchedule, selectSchedules } from './report-schedules.queries.ts';
import { shownSchedule, type ScheduleRow } from './shown-schedule.ts';
import { looked } from './staff-looks.ts';
import { writeExport } from './write-export.ts';

/** Asks for each report whose period has ended and was not sent. @returns how many are due */
export async function askForDueReports(tx: Tx): Promise<number> {
  const due = (await tx.all(selectSchedules(tx.tenantId))).flatMap((row) => {
    const { from } = duePeriod(row, tx.at) ?? {};
    return from === undefined ? [] : [{ scheduleId: row.scheduleId, periodStart: from }];
  });
  for (const each of due) await enqueue(tx, sendReportQueue, each, { key: `${each.scheduleId} ${each.periodStart}` });
  return due.length;
}

/** The period that a schedule owes. One that ended before the schedule was made is nobody's. */
function duePeriod(row: ScheduleRow, at: Date) {
  const { schedule } = shownSchedule(row);
  const period = endedPeriod(schedule.cadence, at);
  const owed = row.pausedAt === null && (row.lastPeriod === null || row.lastPeriod < period.from) && period.to >= dayOf(row.createdAt);
  return owed ? period : undefined;
}

/**
 * Sends a scheduled report of the period that ended last: writes the file, then asks for one mail to each recipient, in one transaction
 * with the note that it was sent. An attempt that died is begun again and sends nothing twice.
 * @returns how many mails were asked for; 0 when the schedule is gone, paused, or has sent this period
 */
export async function sendReport(doors: Doors, staffDoor: StaffDoor, actor: WorkerActor, scheduleId: string, signal: AbortSignal): Promise<number> {
  const taskId = (from: string): string => derivedId(`${scheduleId} ${from}`);
  const owed = await doors.transact(actor, async (tx) => {
    const row = await tx.first(selectSchedule(tx.tenantId, scheduleId));
    const period = row && duePeriod(row, tx.at);
    if (!row || !period) return undefined;
    const { schedule } = shownSchedule(row);
    const request = exportReportInput.parse({ report: schedule.report, parameters: { ...schedule.parameters, ...period } });
    await startTask(tx, actor, EXPORT_TASK, `${schedule.name}, ${period.from} to ${period.to}`, taskId(period.from));
    return { schedule, period, request };
  }, { signal });
  if (owed === undefined) return 0;
  const { schedule, period, request } = owed;
  const fileOfTask = taskId(period.from);
  await writeExport(staffDoor, { doors, actor, taskId: fileOfTask, signal }, request);
  const look = { ...looked(`Scheduled: ${schedule.name}`, { ...request.parameters, scheduleId }), actor, signal };
  const sections = await staffDoor.look(look, (staff) => sectionsOf(staff, actor, request));
  const days = period.from === period.to ? period.from : `${period.from} to ${period.to}`;
  const letter = { title: `${schedule.name}: ${days}`, intro: 'By UTC days, against the period of the same length before. The file has every row.', sections, fileOfTask };
  return doors.transact(actor, async (tx) => {
    if (await tx.run(noteSent(tx.tenantId, scheduleId, period, tx.at)) === 0) return 0;
    let asked = 0;
    for (const toAddress of new Set(schedule.recipients.map((address) => address.toLowerCase()))) {
      if (await mailReport(tx, actor, { dedupeKey: `report:${scheduleId}:${period.from}:${digest(toAddress)}`, toAddress, letter })) asked += 1;
    }
    return asked;
  }, { signal });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The same id for the same work, so that a second attempt finds the task of the first; RFC 9562, version 8. */
function derivedId(name: string): string {
  const hex = digest(name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
