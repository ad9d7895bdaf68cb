import { context, propagation } from '@opentelemetry/api';
import { z } from 'zod';

/** Why a job exists. Travels in its data beside the tenant, from job to job. */
export interface JobCause {
  /** Of the request that began it all, or of the first job of a chain that no request began. */
  readonly requestId: string;
  /** W3C Trace Context; only while traces are switched on. */
  readonly traceparent?: string | undefined;
}

// A job whose cause cannot be read is worked all the same.
export const jobCauseSchema: z.ZodType<JobCause | undefined> = z.object({
  requestId: z.string().max(128),
  traceparent: z.string().max(64).optional(),
}).optional().catch(undefined);

/**
 * The cause of a job that is asked for now, as it stands in the job's data.
 * @see https://www.w3.org/TR/trace-context/
 */
export function jobCause(requestId: string): { cause: JobCause } {
  const carrier: { traceparent?: string } = {};
  // Writes nothing unless a tracer was registered.
  propagation.inject(context.active(), carrier);
  return { cause: { requestId, ...carrier.traceparent !== undefined && { traceparent: carrier.traceparent } } };
}
