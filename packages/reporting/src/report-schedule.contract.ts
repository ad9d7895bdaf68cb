import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { currencyCode } from './report.contract.ts';
import { revenueFilterShape } from './revenue-report.contract.ts';

export const cadence = z.enum(['daily', 'weekly', 'monthly']);
export type Cadence = z.infer<typeof cadence>;
const tenantId = uuidSchema.optional();

const terms = {
  name: line(120),
  /** The report is of the day, the week from Monday, or the calendar month that ended last, in UTC. */
  cadence,
  recipients: z.array(z.email().max(254)).min(1).max(20),
};

/** What is sent: a report without its dates, which follow from the cadence. */
export const scheduledReport = z.discriminatedUnion('report', [
  z.strictObject({ ...terms, report: z.literal('revenue'), parameters: z.strictObject(revenueFilterShape) }),
  z.strictObject({ ...terms, report: z.literal('daily'), parameters: z.strictObject({ tenantId, currency: currencyCode.optional() }) }),
  z.strictObject({ ...terms, report: z.literal('license-activity'), parameters: z.strictObject({ tenantId }) }),
  z.strictObject({ ...terms, report: z.literal('cohorts'), parameters: z.strictObject({ tenantId }) }),
]);
export type ScheduledReport = z.infer<typeof scheduledReport>;

/** With an id it changes that schedule; without, it makes one. */
export const saveReportScheduleInput = z.strictObject({ scheduleId: uuidSchema.optional(), schedule: scheduledReport });
export type SaveReportScheduleInput = z.infer<typeof saveReportScheduleInput>;
export const saveReportScheduleOutput = z.object({ scheduleId: z.uuid() });
export type SaveReportScheduleOutput = z.infer<typeof saveReportScheduleOutput>;

const reportSchedule = z.object({
  scheduleId: z.uuid(), schedule: scheduledReport, creatorName: z.string(), createdAt: z.iso.datetime(),
  pausedAt: z.iso.datetime().nullable(), lastRunAt: z.iso.datetime().nullable(),
});
export type ReportSchedule = z.infer<typeof reportSchedule>;
export const listReportSchedulesInput = z.strictObject({});
export const listReportSchedulesOutput = z.object({ schedules: z.array(reportSchedule) });
export type ListReportSchedulesOutput = z.infer<typeof listReportSchedulesOutput>;

export const pauseReportScheduleInput = z.strictObject({ scheduleId: uuidSchema, paused: z.boolean() });
export type PauseReportScheduleInput = z.infer<typeof pauseReportScheduleInput>;
export const deleteReportScheduleInput = z.strictObject({ scheduleId: uuidSchema });
export type DeleteReportScheduleInput = z.infer<typeof deleteReportScheduleInput>;
export const changedScheduleOutput = z.object({ scheduleId: z.uuid() });
export type ChangedScheduleOutput = z.infer<typeof changedScheduleOutput>;
