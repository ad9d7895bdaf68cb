import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

/** A task with what file it left. */
export function selectTasks(tenantId: string, kind: string, filter: { readonly taskId?: string; readonly limit: number }) {
  const { taskId, limit } = filter;
  const found = query.selectFrom('tasks.tasks as t')
    .select((eb) => ['t.task_id as taskId', 't.title', eb.ref('t.state').$castTo<'running' | 'done' | 'failed'>().as('state'), 't.done_count as doneCount',
      't.total_count as totalCount', 't.outcome', 't.started_at as startedAt', 't.finished_at as finishedAt'])
    .select((eb) => eb.selectFrom('tasks.files as f')
      .select(sql<string>`min(f.name)`.as('name')).where('f.tenant_id', '=', tenantId).whereRef('f.task_id', '=', 't.task_id').as('fileName'))
    .where('t.tenant_id', '=', tenantId).where('t.kind', '=', kind);
  return (taskId === undefined ? found : found.where('t.task_id', '=', taskId)).orderBy('t.task_id', 'desc').limit(limit);
}

/** One part of a file, in order from 1. */
export interface NewFilePart {
  readonly taskId: string;
  readonly partNo: number;
  readonly name: string;
  readonly mediaType: string;
  /** One megabyte at most. */
  readonly content: Buffer;
}

export function insertFilePart(tenantId: string, { taskId, partNo, name, mediaType, content }: NewFilePart, at: Date) {
  return query.insertInto('tasks.files')
    .values({ tenant_id: tenantId, task_id: taskId, part_no: partNo, name, media_type: mediaType, content, created_at: at });
}

export function selectFilePart(tenantId: string, taskId: string, partNo: number) {
  return query.selectFrom('tasks.files').select(['name', 'media_type as mediaType', 'content'])
    .where('tenant_id', '=', tenantId).where('task_id', '=', taskId).where('part_no', '=', partNo);
}

export function deleteFile(tenantId: string, taskId: string) {
  return query.deleteFrom('tasks.files').where('tenant_id', '=', tenantId).where('task_id', '=', taskId);
}

/** Takes the task for an attempt: nobody else changes it until the transaction ends. */
export function lockRunningTask(tenantId: string, taskId: string) {
  return query.updateTable('tasks.tasks').set((eb) => ({ done_count: eb.ref('done_count') }))
    .where('tenant_id', '=', tenantId).where('task_id', '=', taskId).where('state', '=', 'running').returning(['task_id as taskId']);
}

export function deleteFilesBefore(tenantId: string, before: Date) {
  return query.deleteFrom('tasks.files').where('tenant_id', '=', tenantId).where('created_at', '<', before);
}
