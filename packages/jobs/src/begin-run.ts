import type { Tx } from '@entrepot/postgres';
import { enqueue } from './enqueue.ts';
import { enqueueInEveryTenant, insertRun, updateRunSize, type AskedBy } from './schedule-runs.queries.ts';
import type { Schedule } from './schedule.ts';

/** One job of a schedule per tenant waits or works at a time (the queue's policy is `exclusive`). */
const KEY = 'run';

/**
 * Acts on a due time of a schedule, once over all processes: the ledger's row and the jobs are committed together. Waits for a
 * process that is at it right now.
 *
 * @param tx in the platform's own tenant, as the worker
 * @returns how many jobs were made, or undefined when somebody else acted on this due time
 */
export async function beginRun(tx: Tx, schedule: Schedule, dueAt: Date, askedBy: AskedBy): Promise<number | undefined> {
  if (await tx.run(insertRun(tx.tenantId, schedule.name, dueAt, askedBy, tx.at)) === 0) return undefined;
  let jobs = 0;
  if (schedule.scope !== 'each-tenant') {
    await enqueue(tx, schedule.queue, { dueAt: dueAt.toISOString() }, { key: KEY });
    jobs += 1;
  }
  if (schedule.scope !== 'platform') jobs += Number((await tx.one(enqueueInEveryTenant(schedule.queue.name, dueAt, KEY))).jobs);
  await tx.run(updateRunSize(tx.tenantId, schedule.name, dueAt, jobs));
  return jobs;
}
