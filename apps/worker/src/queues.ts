import { relayQueue, replayQueue } from '@entrepot/events/queues';
import { registryOf } from '@entrepot/jobs';
import { issueLicensesQueue } from '@entrepot/licensing/queues';
import {
  mailExpiredLicensesQueue, mailExpiringLicensesQueue, mailInvitationQueue, mailLicenseKeysQueue, sendEmailQueue,
} from '@entrepot/messaging/queues';
import { countFactsQueue, exportReportQueue, sendReportQueue } from '@entrepot/reporting/queues';
import { schedules } from './schedules.ts';

/** Every queue of the product: the migrator and the testbed create them, the worker works them. */
export const queues: ReturnType<typeof registryOf> = registryOf([
  relayQueue, replayQueue, issueLicensesQueue, mailLicenseKeysQueue, mailExpiredLicensesQueue, mailExpiringLicensesQueue, mailInvitationQueue, sendEmailQueue,
  countFactsQueue, exportReportQueue, sendReportQueue,
  ...schedules.map(({ queue }) => queue),
]);
