import { query, type Compilable } from '@entrepot/postgres';
import { sql, type CompiledQuery, type RawBuilder } from 'kysely';
import type { JsonValue } from '@entrepot/kernel';
import { DEAD_LETTERS } from './queue.ts';
import type { QueueState } from './queue-states.ts';

/**
 * Calls the definer function, which stamps the tenant from the context.
 *
 * @param key order within `key_strict_fifo`, identity within `exclusive`; NULL where the queue needs none
 */
export function enqueueJob(queue: string, payload: JsonValue, key: string | null, delaySeconds: number): Compilable<unknown> {
  return query.selectNoFrom(sql`jobs.enqueue(${queue}, ${JSON.stringify(payload)}::jsonb, ${key}, ${delaySeconds})`.as('enqueued'));
}

/** How each queue stands; for the worker's own login, which works every tenant's jobs. pg-boss's states are ordered: 'active' follows what waits. */
export function selectQueueStates(): CompiledQuery<QueueState> {
  return sql<QueueState>`
    select q.name as queue,
           (count(*) filter (where j.state < 'active' and j.start_after <= now()))::int as due,
           (count(*) filter (where j.state < 'active' and j.start_after > now()))::int as later,
           (count(*) filter (where j.state = 'active'))::int as running,
           coalesce(extract(epoch from now() - min(j.start_after) filter (where j.state < 'active' and j.start_after <= now())), 0)::float8 as "lagSeconds",
           coalesce(extract(epoch from now() - min(j.created_on)), 0)::float8 as "oldestUnfinishedSeconds",
           (select count(*) from jobs.job d where d.name = ${DEAD_LETTERS} and d.source_name = q.name and d.state < 'active')::int as "deadLetters"
      from jobs.queue q left join jobs.job j on j.name = q.name and j.state < 'completed'
     where q.name <> ${DEAD_LETTERS}
     group by q.name order by q.name`.compile(query);
}

/** The copies of a failed job that lie among the dead letters; for the worker's own login. */
export function deadLettersOf(jobId: string): RawBuilder<{ id: string }> {
  return sql`select id from jobs.job where name = ${DEAD_LETTERS} and source_id = ${jobId}`;
}

/** A new task, to be reported on. */
export function insertTask(tenantId: string, taskId: string, kind: string, title: string, startedBy: string | null, at: Date) {
  return query.insertInto('tasks.tasks').values({ tenant_id: tenantId, task_id: taskId, kind, title, started_by: startedBy, started_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'task_id']).doNothing());
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
