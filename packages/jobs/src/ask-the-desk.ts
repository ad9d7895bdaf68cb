import { PLATFORM_TENANT_ID, type JsonValue } from '@entrepot/kernel';
import type { Actor, OperatorActor, Tx } from '@entrepot/postgres';
import type { ActedOutput, ActOnJobsInput, RunScheduleNowInput } from './act-on-jobs.contract.ts';
import { enqueue } from './enqueue.ts';
import { deskQueue } from './machinery-queues.ts';

/** Writes acts into the audit trail. A port that apps wire: the trail itself stands on the jobs. */
export type RecordActs = (tx: Tx, actor: Actor, acts: readonly {
  action: string; objectType: string; objectId: string; objectLabel: string; after: JsonValue;
}[]) => Promise<void>;

/** Asks the worker to try failed jobs, or dead letters, again. Audited; what is no longer failed by then is left alone. */
export function retryJobsWith(record: RecordActs) {
  return (tx: Tx, actor: OperatorActor, input: ActOnJobsInput): Promise<ActedOutput> => act(tx, actor, 'retry', input, record);
}

/** Asks the worker to throw jobs away that wait or have failed. Audited; what runs by then is left alone. */
export function discardJobsWith(record: RecordActs) {
  return (tx: Tx, actor: OperatorActor, input: ActOnJobsInput): Promise<ActedOutput> => act(tx, actor, 'discard', input, record);
}

async function act(tx: Tx, actor: OperatorActor, act: 'retry' | 'discard', { queue, jobIds }: ActOnJobsInput, record: RecordActs): Promise<ActedOutput> {
  await record(tx, actor, jobIds.map((objectId) => ({ action: `job.${act}`, objectType: 'job', objectId, objectLabel: queue, after: { queue } })));
  await enqueue(tx, deskQueue, { act, queue, jobIds });
  return { asked: jobIds.length };
}

/** Asks the worker to run a schedule now, beside what the clock asks for. Audited; asked twice in one moment it runs once. */
export function runScheduleNowWith(record: RecordActs) {
  return async (tx: Tx, actor: OperatorActor, { schedule }: RunScheduleNowInput): Promise<ActedOutput> => {
    const dueAt = tx.at.toISOString();
    await record(tx, actor, [{ action: 'schedule.run', objectType: 'schedule', objectId: PLATFORM_TENANT_ID, objectLabel: schedule, after: { dueAt } }]);
    await enqueue(tx, deskQueue, { act: 'run-schedule', schedule, dueAt });
    return { asked: 1 };
  };
}
