import { recordLooksWith } from '@entrepot/audit';
import { startWorker } from '@entrepot/jobs';
import { openMailer } from '@entrepot/messaging';
import { DEFAULT_LANE_DEPTH, openDoors, openStaffDoor, refuseUnsafeRole, refuseUnsafeStaffRole, throughPooler } from '@entrepot/postgres';
import { gaugeDoors } from '@entrepot/telemetry';
import type { Logger } from 'pino';
import { handlersWith } from './handlers.ts';
import { listenForHealth } from './listen-for-health.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { schedules } from './schedules.ts';
import { adminUrlOf, storefrontUrlOf, type WorkerSettings } from './settings.ts';
import { witnessIn } from './witness-in.ts';
import { openTelemetry } from './telemetry/open-telemetry.ts';
import { watchJobs } from './telemetry/watch-jobs.ts';
import { watchMailer } from './telemetry/watch-mailer.ts';
import { gaugeQueues, remembered } from './telemetry/watch-queues.ts';

/** A worker process that works. */
export interface WorkerProcess {
  /** Takes no new jobs and lets running ones finish, within 10 s in all. */
  stop(): Promise<void>;
}

/** Jobs get most of the ten seconds that a process has to drain; what does not finish is tried again elsewhere. */
const DRAIN_MS = 8_000;
/** Nobody waits at a screen for the worker's reports; an export has twice as long for all of its pages. */
const REPORT_STATEMENT_MS = 240_000;
const POOL_SIZE = 10;

/**
 * Brings the worker up: role checked, mailbox where one is wanted, doors, mail, queues.
 * @throws Error when the database role is unsafe or a queue is missing
 */
export async function startWorkerProcess(settings: WorkerSettings, log: Logger): Promise<WorkerProcess> {
  const connectionString = settings.DATABASE_POOLED ? throughPooler(settings.DATABASE_JOBS_URL) : settings.DATABASE_JOBS_URL;
  const { warnings } = await refuseUnsafeRole(connectionString);
  for (const warning of warnings) log.warn(warning);
  if (settings.DATABASE_STAFF_URL !== undefined) await refuseUnsafeStaffRole(settings.DATABASE_STAFF_URL);

  const { hostname } = new URL(settings.PUBLIC_ORIGIN);
  const mailbox = await startMailbox({ smtpPort: settings.MAILBOX_SMTP_PORT, httpPort: settings.MAILBOX_HTTP_PORT });
  if (mailbox) log.info(`development mailbox at ${mailbox.url}, mail to ${mailbox.smtpUrl}`);
  const telemetry = await openTelemetry(settings);
  const onConnectionLost = (error: Error): void => log.warn({ err: error }, 'a database connection was lost');
  const watched = { observer: telemetry.doors, onConnectionLost };
  const doors = openDoors({ connectionString, applicationName: 'entrepot-worker', poolSize: POOL_SIZE, ...watched });
  gaugeDoors(telemetry.registry, () => doors.gauge(), { poolSize: POOL_SIZE, laneDepth: DEFAULT_LANE_DEPTH });
  const staffDoor = settings.DATABASE_STAFF_URL === undefined
    ? undefined : openStaffDoor({ connectionString: settings.DATABASE_STAFF_URL, record: recordLooksWith(doors), statementMs: REPORT_STATEMENT_MS, ...watched });
  const mailServer = openMailer({ smtpUrl: settings.SMTP_URL, domain: hostname });
  const mailer = watchMailer(mailServer, telemetry.metrics);
  const stationery = {
    secrets: settings.ENTREPOT_SECRET_KEYS,
    defaultSender: settings.MAIL_FROM ?? `no-reply@${hostname}`,
    storefrontUrl: storefrontUrlOf(settings.PUBLIC_ORIGIN),
    adminUrl: adminUrlOf(settings.PUBLIC_ORIGIN),
  };
  const worker = await startWorker({
    connectionString, doors, handlers: handlersWith(mailer, stationery, { staffDoor, trailWitness: witnessIn(log) }), schedules,
    pollingIntervalSeconds: 0.5,
    around: watchJobs({ ...telemetry, log }),
    onError: (error, about) => log.error({ err: error, ...about }, 'a job failed'),
  });
  const queueStates = remembered(() => worker.queueStates());
  gaugeQueues(telemetry.registry, queueStates);
  let draining = false;
  const health = await listenForHealth(settings.HEALTH_PORT, {
    registry: telemetry.registry, queueStates, secondsSincePoll: () => worker.secondsSincePoll(),
    mailReachable: remembered(() => mailServer.reachable()), draining: () => draining,
  });
  log.info('the worker works');
  return {
    stop: async () => {
      draining = true;
      await worker.stop(DRAIN_MS);
      await health?.close();
      mailer.close();
      await mailbox?.close();
      await Promise.all([doors.close(), staffDoor?.close()]);
      await telemetry.close();
    },
  };
}
