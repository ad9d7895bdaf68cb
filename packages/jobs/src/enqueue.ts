import type { Tx } from '@entrepot/postgres';
import { jobCause } from './job-cause.ts';
import { enqueueJob } from './jobs.queries.ts';
import type { Queue } from './queue.ts';

/** `key`: order or identity, see the queue's policy. `delaySeconds`: not before. */
export interface EnqueueOptions {
  readonly key?: string;
  readonly delaySeconds?: number;
}

/**
 * Asks for work in the caller's transaction: a rollback leaves no job, a commit loses none.
 *
 * @throws ZodError when the payload is not what the queue's handler was promised
 */
export async function enqueue<Payload>(tx: Tx, queue: Queue<Payload>, payload: Payload, options: EnqueueOptions = {}): Promise<void> {
  const checked = JSON.parse(JSON.stringify(queue.payload.parse(payload)));
  await tx.all(enqueueJob(queue.name, { ...checked, ...jobCause(tx.requestId) }, options.key ?? null, options.delaySeconds ?? 0));
}
