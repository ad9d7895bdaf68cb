import { Counter, Histogram, type Registry } from 'prom-client';

const JOB_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 30, 60, 120, 600];
// 30 s is promised for license keys and 5 min for every e-mail: a bucket ends at each.
const HANDOVER_SECONDS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600];

/** What the worker counts besides its doors. No label ever holds a tenant, a person or an address. */
export interface WorkerMetrics {
  readonly jobSeconds: Histogram<'queue' | 'outcome'>;
  readonly jobWaitSeconds: Histogram<'queue'>;
  readonly mails: Counter<'template' | 'outcome'>;
  readonly handoverSeconds: Histogram<'template'>;
}

/** Defines them in a registry. @see docs/operations.md, "Metrics" */
export function workerMetrics(registry: Registry): WorkerMetrics {
  const registers = [registry];
  return {
    jobSeconds: new Histogram({
      name: 'entrepot_job_seconds', help: 'One attempt at a job, by how it ended: done, retry, or failed for the last time.',
      labelNames: ['queue', 'outcome'], buckets: JOB_SECONDS, registers,
    }),
    jobWaitSeconds: new Histogram({
      name: 'entrepot_job_wait_seconds', help: 'From the moment a job was due to its attempt.', labelNames: ['queue'], buckets: JOB_SECONDS, registers,
    }),
    mails: new Counter({ name: 'entrepot_mails_total', help: 'Conversations with the mail server, by their end.', labelNames: ['template', 'outcome'], registers }),
    handoverSeconds: new Histogram({
      name: 'entrepot_mail_handover_seconds', help: 'From asking for an e-mail to the mail server taking it.', labelNames: ['template'], buckets: HANDOVER_SECONDS, registers,
    }),
  };
}
