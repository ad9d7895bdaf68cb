import { subscriptionQueue } from '@entrepot/events';
import { defineQueue, defineSchedule } from '@entrepot/jobs';
import { z } from 'zod';
import { exportReportInput } from './export-report.contract.ts';

// Apart from the use cases, so that whoever creates queues need not load the domain.

/** Every fact that a summary counts. */
export const countFactsQueue = subscriptionQueue('reporting.count-facts');

/** Writes the file of an export. A worker that dies is missed after a quarter of an hour; then the export starts again. */
export const exportReportQueue = defineQueue('reporting.export-report', z.object({ taskId: z.uuid(), request: exportReportInput }), {
  expireInSeconds: 900, retryLimit: 3, retryDelay: 5, perTenant: 2, concurrency: 1,
});

/** Sends one scheduled report of one period. */
export const sendReportQueue = defineQueue('reporting.send-report', z.object({ scheduleId: z.uuid(), periodStart: z.iso.date() }), {
  expireInSeconds: 900, retryLimit: 5, retryDelay: 10, perTenant: 1, concurrency: 1,
});

export const refreshSummariesSchedule = defineSchedule('reporting.refresh-summaries', {
  cron: '20 2 * * *', scope: 'each-tenant', title: 'Compare report summaries with their sources',
  settings: { expireInSeconds: 600, concurrency: 1 },
});
export const rotatePartitionsSchedule = defineSchedule('reporting.rotate-partitions', {
  cron: '10 1 * * *', scope: 'platform', title: 'Make and drop partitions of usage',
});
export const purgeExportsSchedule = defineSchedule('reporting.purge-exports', {
  cron: '40 1 * * *', scope: 'platform', title: 'Remove exported files after a week',
});
export const mailNightlyReportSchedule = defineSchedule('reporting.mail-nightly-report', {
  cron: '0 5 * * *', scope: 'platform', title: 'Mail the nightly platform report', settings: { expireInSeconds: 300 },
});
export const sendScheduledReportsSchedule = defineSchedule('reporting.send-scheduled-reports', {
  cron: '0 6 * * *', scope: 'platform', title: 'Mail scheduled reports',
});
