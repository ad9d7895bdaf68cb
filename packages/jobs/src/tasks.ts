import { uuidv7, type JsonValue } from '@entrepot/kernel';
import { userIdOf, type MemberActor, type OperatorActor, type Tx, type WorkerActor } from '@entrepot/postgres';
import { insertTask, updateTaskEnd, updateTaskProgress } from './jobs.queries.ts';

/** How a task ended, for the person who started it. */
export type TaskOutcome = { state: 'done' | 'failed'; summary: JsonValue };

/**
 * Announces long work, so that its progress can be seen: actors cannot read jobs.
 *
 * @param taskId given by work that may begin again: announced a second time, it stays one task
 * @returns the task's id
 */
export async function startTask(
  tx: Tx, actor: MemberActor | OperatorActor | WorkerActor, kind: string, title: string, taskId: string = uuidv7(),
): Promise<string> {
  await tx.run(insertTask(tx.tenantId, taskId, kind, title, userIdOf(actor), tx.at));
  return taskId;
}

/** Says how far a task is, in pieces done of pieces in all. */
export async function reportTask(tx: Tx, taskId: string, doneCount: number, totalCount: number): Promise<void> {
  await tx.run(updateTaskProgress(tx.tenantId, taskId, doneCount, totalCount));
}

/** Says how a task ended. */
export async function finishTask(tx: Tx, taskId: string, outcome: TaskOutcome): Promise<void> {
  await tx.run(updateTaskEnd(tx.tenantId, taskId, outcome.state, JSON.stringify(outcome.summary), tx.at));
}
