import { query } from '@entrepot/postgres';
import { sql } from 'kysely';
import { REPLAY } from './names.ts';

const SHOWN = 5;

/** The newest replays of a tenant; for the login of platform reports. */
export function selectReplaysAcrossTenants(tenantId: string) {
  return query.selectFrom('tasks.tasks')
    .select((eb) => ['task_id as replayId', 'title', eb.ref('state').$castTo<'running' | 'done' | 'failed'>().as('state'), 'done_count as doneCount',
      'total_count as totalCount', sql<string | null>`outcome ->> 'failure'`.as('failure'), 'started_at as startedAt', 'finished_at as finishedAt'])
    .where('tenant_id', '=', tenantId).where('kind', '=', REPLAY)
    .orderBy('task_id', 'desc').limit(SHOWN);
}
