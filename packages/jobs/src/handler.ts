import type { Doors, WorkerActor } from '@entrepot/postgres';
import type { Queue } from './queue.ts';

/** What a handler works with. */
export interface JobContext<Payload> {
  readonly doors: Doors;
  /** The worker inside the tenant that enqueued the job. */
  readonly actor: WorkerActor;
  readonly payload: Payload;
  /** Aborts when the job expires or the worker stops. */
  readonly signal: AbortSignal;
  /** 0 for the first attempt. */
  readonly attempt: number;
  /** After this attempt the job goes to the dead letters. */
  readonly lastAttempt: boolean;
}

/** A queue and what works it, with the payload's type closed over. */
export interface Handler {
  readonly queue: Queue<unknown>;
  run(context: JobContext<unknown>): Promise<void>;
}

/**
 * Joins a queue with the use case that works it. Delivery is at least once: the use case records its idempotency key in
 * the transaction of its effect.
 */
export function handle<Payload>(queue: Queue<Payload>, run: (context: JobContext<Payload>) => Promise<void>): Handler {
  return { queue, run: (context) => run({ ...context, payload: queue.payload.parse(context.payload) }) };
}
