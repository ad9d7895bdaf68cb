import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { RunningJob } from '@entrepot/jobs';
import type { Logger } from 'pino';
import type { WorkerMetrics } from './worker-metrics.ts';

type Around = (job: RunningJob, run: () => Promise<void>) => Promise<void>;

/** Times each attempt at a job, logs it with the request that caused it, and goes on with that request's trace while traces are on. */
export function watchJobs({ metrics, tracer, log }: { readonly metrics: WorkerMetrics; readonly tracer: Tracer | undefined; readonly log: Logger }): Around {
  const counted: Around = async (job, run) => {
    const { queue, jobId, tenantId, requestId, attempt, waitedMilliseconds } = job;
    const startedAt = performance.now();
    const tell = (outcome: 'done' | 'retry' | 'failed'): void => {
      const milliseconds = performance.now() - startedAt;
      metrics.jobSeconds.observe({ queue, outcome }, milliseconds / 1000);
      // How it failed is logged by whoever hears of the error.
      if (outcome === 'done') log.info({ queue, jobId, tenantId, requestId, attempt, milliseconds: Math.round(milliseconds) }, 'a job was done');
    };
    metrics.jobWaitSeconds.observe({ queue }, waitedMilliseconds / 1000);
    try {
      await run();
    } catch (error) {
      tell(job.lastAttempt ? 'failed' : 'retry');
      throw error;
    }
    tell('done');
  };
  return tracer === undefined ? counted : tracedBy(tracer, counted);
}

function tracedBy(tracer: Tracer, inner: Around): Around {
  return async (job, run) => {
    const { queue, jobId, requestId, attempt, traceparent } = job;
    const parent = propagation.extract(ROOT_CONTEXT, { ...traceparent !== undefined && { traceparent } });
    const span = tracer.startSpan(`job ${queue}`, {
      kind: SpanKind.CONSUMER,
      attributes: { 'messaging.destination.name': queue, 'messaging.message.id': jobId, 'entrepot.request_id': requestId, 'entrepot.attempt': attempt },
    }, parent);
    try {
      await context.with(trace.setSpan(parent, span), () => inner(job, run));
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  };
}
