import { randomUUID } from 'node:crypto';
import type { Doors } from '@entrepot/postgres';
import { PgBoss, type JobWithMetadata } from 'pg-boss';
import { z } from 'zod';
import { deskHandler } from './act-on-jobs.ts';
import type { Handler } from './handler.ts';
import { jobCauseSchema } from './job-cause.ts';
import { keepTime, ticksHandler } from './keep-time.ts';
import { queueStates, type QueueState } from './queue-states.ts';
import { saySparingly } from './say-sparingly.ts';
import type { Schedule } from './schedule.ts';
import { untilDatabaseAnswers } from './until-database-answers.ts';

// Every job is made by jobs.enqueue(), which stamps the tenant; one without was not.
const jobData = z.looseObject({ tenantId: z.uuid(), cause: jobCauseSchema });

/** A job that a worker has in hand. */
export interface RunningJob {
  readonly queue: string;
  readonly jobId: string;
  readonly tenantId: string;
  /** Of the request that caused it; the job's own id when the clock did. */
  readonly requestId: string;
  readonly traceparent: string | undefined;
  /** 0 for the first. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
  /** Since it was due. */
  readonly waitedMilliseconds: number;
}

/** What a worker process needs. */
export interface WorkerOptions {
  /** The login entrepot_jobs. */
  readonly connectionString: string;
  /** Doors of the same login: each job becomes entrepot_worker inside its tenant. */
  readonly doors: Doors;
  readonly handlers: readonly Handler[];
  /** What the clock asks for; each has a handler of its queue. Without any, this process keeps no time. */
  readonly schedules?: readonly Schedule[];
  /** Hears of every failed attempt and of pg-boss's own trouble. */
  readonly onError: (error: unknown, about: Partial<RunningJob>) => void;
  /** Runs each attempt in a context of its own, for metrics, logs and traces. What it throws fails the attempt. */
  readonly around?: (job: RunningJob, run: () => Promise<void>) => Promise<void>;
  /** How often an idle queue is looked at; 0.5 at least. */
  readonly pollingIntervalSeconds?: number;
  /** Connections for pg-boss itself. */
  readonly poolSize?: number;
}

/** A worker that runs. */
export interface RunningWorker {
  /** Lets running jobs finish, for at most so many milliseconds; what does not finish is tried again elsewhere. */
  stop(withinMs?: number): Promise<void>;
  /** How every queue stands, over all tenants. */
  queueStates(): Promise<QueueState[]>;
  /** Since a queue was last asked for work, by any of this process's workers. */
  secondsSincePoll(): number;
}

/**
 * Works the queues. pg-boss runs under a limited login: it neither migrates nor creates anything.
 *
 * @throws when the schema of pg-boss or a queue is missing
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { schedules = [] } = options;
  const boss = new PgBoss({
    connectionString: options.connectionString,
    application_name: 'entrepot-worker',
    schema: 'jobs',
    max: options.poolSize ?? 4,
    migrate: false,
    createSchema: false,
    schedule: schedules.length > 0,
    // How late a due time is acted on at most: this and the ticks' own polling.
    cronMonitorIntervalSeconds: 15,
    cronWorkerIntervalSeconds: 2,
    persistQueueStats: false,
    // These two need ownership of the tables; an operator reads the same from the metrics.
    reindex: false,
    monitorVacuum: false,
    // How soon a job is noticed whose worker died: at most this and its heartbeat.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    // Whether a queue has a backlog, see burstWhenReadyExceeds.
    queueCacheIntervalSeconds: 5,
  });
  boss.on('error', saySparingly((error) => options.onError(error, {})));
  await boss.start();
  for (const handler of [...options.handlers, deskHandler(boss, schedules), ...schedules.length > 0 ? [ticksHandler(boss, schedules)] : []]) {
    const { name, settings } = handler.queue;
    await boss.work(name, {
      includeMetadata: true,
      heartbeatRefreshSeconds: settings.heartbeatSeconds / 3,
      batchSize: 1,
      pollingIntervalSeconds: settings.pollingIntervalSeconds ?? options.pollingIntervalSeconds ?? 1,
      // Between two jobs a worker rests until its next poll, unless there is a backlog.
      burstWhenReadyExceeds: 1,
      localConcurrency: settings.concurrency,
      groupConcurrency: settings.perTenant,
    }, async (jobs: JobWithMetadata[]) => {
      for (const job of jobs) await runJob(options, handler, job, () => boss.getDb().executeSql('select 1'));
    });
  }
  if (schedules.length > 0) await keepTime(boss, options.doors, schedules, randomUUID());
  return {
    stop: (withinMs = 9000) => boss.stop({ graceful: true, timeout: withinMs }),
    queueStates: () => queueStates(boss.getDb()),
    secondsSincePoll: () => (Date.now() - Math.max(0, ...boss.getWipData().map(({ lastFetchedOn }) => lastFetchedOn ?? 0))) / 1000,
  };
}

async function runJob(options: WorkerOptions, handler: Handler, job: JobWithMetadata, askDatabase: () => Promise<unknown>): Promise<void> {
  const { name: queue } = handler.queue;
  let about: Partial<RunningJob> = { queue, jobId: job.id, attempt: job.retryCount };
  try {
    const { tenantId, cause, ...payload } = jobData.parse(job.data);
    const running: RunningJob = {
      queue, jobId: job.id, tenantId, requestId: cause?.requestId ?? job.id, traceparent: cause?.traceparent,
      attempt: job.retryCount, lastAttempt: job.retryCount >= job.retryLimit,
      waitedMilliseconds: Math.max(0, Date.now() - job.startAfter.getTime()),
    };
    about = running;
    const run = (): Promise<void> => handler.run({
      doors: options.doors,
      // The request's own id: what it led to in other processes is found by the same id in logs, audit trail and events.
      actor: { kind: 'worker', tenantId, requestId: running.requestId, label: queue },
      payload,
      signal: job.signal,
      attempt: running.attempt,
      lastAttempt: running.lastAttempt,
    });
    await (options.around === undefined ? run() : options.around(running, run));
  } catch (error) {
    options.onError(error, about);
    await untilDatabaseAnswers(askDatabase, job.signal);
    throw error;
  }
}
