import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../migrator/migration-lock.ts';
import { ourObjects } from './catalogue/our-objects.ts';
import { openWorld } from './fixture/world.ts';
import { grantedColumns } from './wall/table.ts';

let tables: string[];
const connections = new Map<string, Connection>();

const connection = (login: string): Connection => {
  const found = connections.get(login);
  if (!found) throw new Error(`no connection for ${login}`);
  return found;
};

beforeAll(async () => {
  await openWorld();
  const { urls, superuser } = await openTestbed();
  tables = (await superuser<{ name: string }>(`with ${ourObjects} select name from tables order by 1`)).map(({ name }) => name);
  for (const login of ['api', 'jobs', 'migrator', 'staff'] as const) connections.set(login, await connectUnfenced(urls[login]));
});

afterAll(async () => {
  for (const each of connections.values()) await each.end();
});

/** PostgreSQL's refusal, or the number of rows. */
async function outcome(client: Connection, role: string | undefined, statement: string): Promise<number | string> {
  // Anybody can say READ WRITE: a login's default_transaction_read_only is no wall, its grants are.
  await client.query('begin read write');
  try {
    if (role) await client.query(`set local role ${role}`);
    return (await client.query(statement)).rowCount ?? 0;
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${String(error.code)} ${error.message}` : String(error);
  } finally {
    await client.query('rollback');
  }
}

describe.each(['api', 'jobs', 'migrator'])('entrepot_%s, without the role of an actor', (login) => {
  test('is refused to look at, add to, change or empty any table', async () => {
    for (const table of tables) {
      for (const statement of [`select count(*) from ${table}`, `insert into ${table} (tenant_id) values (null)`,
        `update ${table} set tenant_id = null`, `delete from ${table}`, `truncate ${table}`]) {
        expect(await outcome(connection(login), undefined, statement), statement).toContain('42501 permission denied');
      }
    }
  });
});

describe('entrepot_staff, whose grants are its only wall', () => {
  test('is refused to add to, change or empty any table, and to look at what is not listed as a report object', async () => {
    const reported = new Set<string>();
    for (const table of tables) {
      const [column] = await grantedColumns(table, 'entrepot_staff', 'select');
      if (column) reported.add(table);
      else expect(await outcome(connection('staff'), undefined, `select count(*) from ${table}`), table).toContain('42501 permission denied');
      for (const statement of [`insert into ${table} (tenant_id) values (null)`, `update ${table} set tenant_id = null`,
        `delete from ${table}`, `truncate ${table}`, `lock table ${table} in access exclusive mode`]) {
        expect(await outcome(connection('staff'), undefined, statement), statement).toContain('42501 permission denied');
      }
    }
    expect(reported).toContain('sales.orders');
    for (const secret of ['identity.passwords', 'identity.sessions', 'identity.backup_codes', 'rpc.idempotency_keys', 'tenancy.routes']) {
      expect(reported).not.toContain(secret);
    }
  });

  test('becomes nobody else, and nobody becomes it', async () => {
    for (const role of ['owner', 'member', 'worker', 'operator', 'inspector', 'searcher']) {
      expect(await outcome(connection('staff'), undefined, `set role entrepot_${role}`), role).toContain('42501 permission denied to set role');
    }
    for (const login of ['api', 'jobs', 'migrator']) {
      for (const attempt of ['set role entrepot_staff', 'set session authorization entrepot_staff',
        "select pg_catalog.set_config('role', 'entrepot_staff', true)"]) {
        expect(await outcome(connection(login), undefined, attempt), `${login}: ${attempt}`).toContain('42501');
      }
    }
  });
});

const ROLES = ['gate', 'visitor', 'buyer', 'member', 'device', 'clerk', 'operator', 'inspector', 'worker'];

describe.each(ROLES)('entrepot_%s, with no tenant set', (kind) => {
  const client = (): Connection => connection(kind === 'worker' ? 'jobs' : 'api');
  const role = `entrepot_${kind}`;

  test('sees no row of any table, and changes and removes none', async () => {
    for (const table of tables) {
      const [column] = await grantedColumns(table, role, 'select');
      const [changeable] = await grantedColumns(table, role, 'update');
      const seen = await outcome(client(), role, `select ${column ?? 'tenant_id'} from ${table}`);
      expect(seen, table).toEqual(column ? 0 : expect.stringContaining('42501 permission denied'));
      if (changeable) expect(await outcome(client(), role, `update ${table} set ${changeable} = ${changeable}`), table).toBe(0);
      const removed = await outcome(client(), role, `delete from ${table}`);
      expect(removed === 0 || String(removed).startsWith('42501'), table).toBe(true);
    }
  });

  test('adds no row to any table, neither without a tenant nor for one of its choice', async () => {
    const { ours } = await openWorld();
    for (const table of tables) {
      for (const tenant of ['null', `'${ours.tenantId}'`]) {
        // A partitioned table looks for the row's partition first: it gets one that is there.
        const [column, value] = table === 'reporting.usage' ? [', day', ', current_date'] : ['', ''];
        expect(await outcome(client(), role, `insert into ${table} (tenant_id${column}) values (${tenant}${value})`), table).toContain('42501');
      }
    }
  });
});

test('the owner is blind as well: FORCE binds it', async () => {
  for (const table of tables) {
    expect(await outcome(connection('migrator'), 'entrepot_owner', `select from ${table}`), table).toBe(0);
  }
});
