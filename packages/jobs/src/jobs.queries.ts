import { query, type Compilable } from '@entrepot/postgres';
import { sql } from 'kysely';
import type { JsonValue } from '@entrepot/kernel';

/**
 * Calls the definer function, which stamps the tenant from the context.
 *
 * @param key order within `key_strict_fifo`, identity within `exclusive`; NULL where the queue needs none
 */
export function enqueueJob(queue: string, payload: JsonValue, key: string | null, delaySeconds: number): Compilable<unknown> {
  return query.selectNoFrom(sql`jobs.enqueue(${queue}, ${JSON.stringify(payload)}::jsonb, ${key}, ${delaySeconds})`.as('enqueued'));
}

/** A new task, to be reported on. */
export function insertTask(tenantId: string, taskId: string, kind: string, title: string, startedBy: string | null, at: Date) {
  return query.insertInto('tasks.tasks').values({ tenant_id: tenantId, task_id: taskId, kind, title, started_by: startedBy, started_at: at });
}

/** How far a task is. */
export function updateTaskProgress(tenantId: string, taskId: string, doneCount: number, totalCount: number) {
  return query.updateTable('tasks.tasks').set({ done_count: doneCount, total_count: totalCount })
    .where('tenant_id', '=', tenantId).where('task_id', '=', taskId);
}

/** How a task ended. */
export function updateTaskEnd(tenantId: string, taskId: string, state: 'done' | 'failed', outcome: string, at: Date) {
  return query.updateTable('tasks.tasks').set({ state, outcome: sql`${outcome}::jsonb`, finished_at: at })
    .where('tenant_id', '=', tenantId).where('task_id', '=', taskId);
}
