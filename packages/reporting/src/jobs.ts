import { handle, purgeFiles, type Handler } from '@entrepot/jobs';
import type { StaffDoor } from '@entrepot/postgres';
import { anythingCounted, rotateUsagePartitions } from './keep-summaries.queries.ts';
import { mailTheNight } from './mail-nightly-report.ts';
import {
  mailNightlyReportSchedule, purgeExportsSchedule, refreshSummariesSchedule, rotatePartitionsSchedule, sendReportQueue, sendScheduledReportsSchedule,
} from './queues.ts';
import { recountSummaries } from './refresh-summaries.ts';
import { addDays, dayOf } from './report-range.ts';
import { askForDueReports, sendReport } from './send-scheduled-reports.ts';
import { exportReportHandler, requireStaffDoor } from './write-export.ts';

/** Cancellations and corrections reach back about a month. */
const REFRESHED_DAYS = 35;
const USAGE_KEPT_MONTHS = 25;

/** What the worker does for reporting. @param staffDoor the way past row security; without it reports end in words that say so */
export function reportingHandlers(staffDoor: StaffDoor | undefined): Handler[] {
  return [
    handle(refreshSummariesSchedule.queue, async ({ doors, actor, signal }) => {
      await doors.transact(actor, async (tx) => {
        const { counted } = await tx.one(anythingCounted(tx.tenantId));
        await recountSummaries(tx, actor, counted ? addDays(dayOf(tx.at), -REFRESHED_DAYS) : null);
      }, { signal });
    }),
    handle(rotatePartitionsSchedule.queue, async ({ doors, actor, signal }) => {
      await doors.transact(actor, (tx) => tx.one(rotateUsagePartitions(tx.at, USAGE_KEPT_MONTHS)), { signal });
    }),
    handle(purgeExportsSchedule.queue, async ({ doors, actor, signal }) => {
      await doors.transact(actor, (tx) => purgeFiles(tx), { signal });
    }),
    handle(mailNightlyReportSchedule.queue, async ({ doors, actor, payload, signal }) => {
      await mailTheNight(doors, requireStaffDoor(staffDoor), actor, addDays(payload.dueAt.slice(0, 10), -1), signal);
    }),
    handle(sendScheduledReportsSchedule.queue, async ({ doors, actor, signal }) => {
      requireStaffDoor(staffDoor);
      await doors.transact(actor, (tx) => askForDueReports(tx), { signal });
    }),
    handle(sendReportQueue, async ({ doors, actor, payload, signal }) => {
      await sendReport(doors, requireStaffDoor(staffDoor), actor, payload.scheduleId, signal);
    }),
    exportReportHandler(staffDoor),
  ];
}
