import { sealTrailSchedule, verifyTrailSchedule } from '@entrepot/audit/queues';
import { purgeUsedTokensSchedule } from '@entrepot/identity/queues';
import { releaseStaleReservationsSchedule } from '@entrepot/inventory/queues';
import type { Schedule } from '@entrepot/jobs';
import { expireLicensesSchedule, remindBeforeExpirySchedule } from '@entrepot/licensing/queues';
import {
  mailNightlyReportSchedule, purgeExportsSchedule, refreshSummariesSchedule, rotatePartitionsSchedule, sendScheduledReportsSchedule,
} from '@entrepot/reporting/queues';
import { releaseStaleCartsSchedule } from '@entrepot/sales/queues';

/** The worker's day: what the clock asks for. Each has its handler in handlers.ts; its queue comes with it. */
export const schedules: readonly Schedule[] = [
  purgeUsedTokensSchedule,
  releaseStaleReservationsSchedule,
  releaseStaleCartsSchedule,
  expireLicensesSchedule,
  remindBeforeExpirySchedule,
  sealTrailSchedule,
  verifyTrailSchedule,
  rotatePartitionsSchedule,
  purgeExportsSchedule,
  refreshSummariesSchedule,
  mailNightlyReportSchedule,
  sendScheduledReportsSchedule,
];
