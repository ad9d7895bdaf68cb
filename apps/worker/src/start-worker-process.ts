import { startWorker } from '@entrepot/jobs';
import { openMailer } from '@entrepot/messaging';
import { openDoors, refuseUnsafeRole } from '@entrepot/postgres';
import type { Logger } from 'pino';
import { handlersWith } from './handlers.ts';
import { listenForHealth } from './listen-for-health.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { storefrontUrlOf, type WorkerSettings } from './settings.ts';

/** A worker process that works. */
export interface WorkerProcess {
  /** Takes no new jobs and lets running ones finish, within 10 s in all. */
  stop(): Promise<void>;
}

/** Jobs get most of the ten seconds that a process has to drain; what does not finish is tried again elsewhere. */
const DRAIN_MS = 8_000;

/**
 * Brings the worker up: role checked, mailbox where one is wanted, doors, mail, queues.
 * @throws Error when the database role is unsafe or a queue is missing
 */
export async function startWorkerProcess(settings: WorkerSettings, log: Logger): Promise<WorkerProcess> {
  const connectionString = settings.DATABASE_JOBS_URL;
  const { warnings } = await refuseUnsafeRole(connectionString);
  for (const warning of warnings) log.warn(warning);

  const { hostname } = new URL(settings.PUBLIC_ORIGIN);
  const mailbox = await startMailbox({ smtpPort: settings.MAILBOX_SMTP_PORT, httpPort: settings.MAILBOX_HTTP_PORT });
  if (mailbox) log.info(`development mailbox at ${mailbox.url}, mail to ${mailbox.smtpUrl}`);
  const doors = openDoors({ connectionString, applicationName: 'entrepot-worker' });
  const mailer = openMailer({ smtpUrl: settings.SMTP_URL, domain: hostname });
  const stationery = {
    secrets: settings.ENTREPOT_SECRET_KEYS,
    defaultSender: settings.MAIL_FROM ?? `no-reply@${hostname}`,
    storefrontUrl: storefrontUrlOf(settings.PUBLIC_ORIGIN),
  };
  const worker = await startWorker({
    connectionString, doors, handlers: handlersWith(mailer, stationery), pollingIntervalSeconds: 0.5,
    onError: (error, about) => log.error({ err: error, ...about }, 'a job failed'),
  });
  const health = await listenForHealth(settings.HEALTH_PORT);
  log.info('the worker works');
  return {
    stop: async () => {
      await health?.close();
      await worker.stop(DRAIN_MS);
      mailer.close();
      await mailbox?.close();
      await doors.close();
    },
  };
}
