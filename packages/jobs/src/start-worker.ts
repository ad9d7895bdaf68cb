import type { Doors } from '@entrepot/postgres';
import { PgBoss, type JobWithMetadata } from 'pg-boss';
import { z } from 'zod';
import type { Handler } from './handler.ts';

// Every job is made by jobs.enqueue(), which stamps the tenant; one without was not.
const jobData = z.looseObject({ tenantId: z.uuid() });

/** What a worker process needs. */
export interface WorkerOptions {
  /** The login entrepot_jobs. */
  readonly connectionString: string;
  /** Doors of the same login: each job becomes entrepot_worker inside its tenant. */
  readonly doors: Doors;
  readonly handlers: readonly Handler[];
  /** Hears of every failed attempt and of pg-boss's own trouble. */
  readonly onError: (error: unknown, about: { queue?: string; jobId?: string; attempt?: number }) => void;
  /** How often an idle queue is looked at; 0.5 at least. */
  readonly pollingIntervalSeconds?: number;
  /** Connections for pg-boss itself. */
  readonly poolSize?: number;
}

/** A worker that runs. */
export interface RunningWorker {
  /** Lets running jobs finish, for at most so many milliseconds; what does not finish is tried again elsewhere. */
  stop(withinMs?: number): Promise<void>;
}

/**
 * Works the queues. pg-boss runs under a limited login: it neither migrates nor creates anything.
 *
 * @throws when the schema of pg-boss or a queue is missing
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const boss = new PgBoss({
    connectionString: options.connectionString,
    application_name: 'entrepot-worker',
    schema: 'jobs',
    max: options.poolSize ?? 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    persistQueueStats: false,
    // These two need ownership of the tables; an operator reads the same from the metrics.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => options.onError(error, {}));
  await boss.start();
  for (const handler of options.handlers) {
    const { name, settings } = handler.queue;
    await boss.work(name, {
      includeMetadata: true,
      batchSize: 1,
      pollingIntervalSeconds: options.pollingIntervalSeconds ?? 1,
      localConcurrency: settings.concurrency,
      groupConcurrency: settings.perTenant,
    }, async (jobs: JobWithMetadata[]) => {
      for (const job of jobs) await runJob(options, handler, job);
    });
  }
  return { stop: (withinMs = 9000) => boss.stop({ graceful: true, timeout: withinMs }) };
}

async function runJob(options: WorkerOptions, handler: Handler, job: JobWithMetadata): Promise<void> {
  try {
    const { tenantId, ...payload } = jobData.parse(job.data);
    await handler.run({
      doors: options.doors,
      actor: { kind: 'worker', tenantId, requestId: job.id, label: handler.queue.name },
      payload,
      signal: job.signal,
      attempt: job.retryCount,
      lastAttempt: job.retryCount >= job.retryLimit,
    });
  } catch (error) {
    options.onError(error, { queue: handler.queue.name, jobId: job.id, attempt: job.retryCount });
    throw error;
  }
}
