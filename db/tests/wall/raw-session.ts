import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import type { Connection } from '../../migrator/migration-lock.ts';
import type { TenantIds } from '../fixture/ids.ts';
import { meOf, roleOf, type Looker } from './looker.ts';

const open = new Map<string, Promise<Connection>>();

/** The login's own connection, without our doors; kept for the worker's life like the testbed's. */
async function connectionOf(login: 'api' | 'jobs'): Promise<Connection> {
  const { urls } = await openTestbed();
  const found = open.get(login) ?? connectUnfenced(urls[login]);
  open.set(login, found);
  return found;
}

/**
 * Runs a statement as a looker past our doors, as if it had found a way around them: what is left is the database's own wall.
 * @returns PostgreSQL's code, or 'done' when nothing stopped it. Rolled back either way.
 */
export async function pastTheDoors(looker: Looker, ids: TenantIds, statement: string): Promise<string> {
  const connection = await connectionOf(looker === 'worker' ? 'jobs' : 'api');
  const { tenant, company, person } = meOf(looker, ids);
  await connection.query('begin');
  try {
    await connection.query(
      `select set_config('role', $1, true), set_config('app.tenant_id', $2, true),
              set_config('app.company_id', $3, true), set_config('app.user_id', $4, true)`,
      [roleOf(looker), tenant, company ?? '', person ?? ''],
    );
    const extended = { text: statement, queryMode: 'extended' };
    await connection.query(extended);
    return 'done';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return String(error.code);
  } finally {
    await connection.query('rollback');
  }
}
