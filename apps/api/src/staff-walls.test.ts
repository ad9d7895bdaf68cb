import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { openDoors, type Actor } from '@entrepot/postgres';
import { connectUnfenced, type Unfenced } from '@entrepot/postgres/unfenced';
import { memberOf, openTestbed, type Testbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type RunningApi } from './testing/start-api.ts';

let bed: Testbed;
let api: RunningApi;
let tables: { name: string; column: string }[];
beforeAll(async () => {
  bed = await openTestbed();
  api = await startApi();
  tables = await bed.superuser<{ name: string; column: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
           (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum desc limit 1) as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)' and not c.relispartition order by 1`);
});
afterAll(() => api.stop());

const WRITES = [
  ({ name }: { name: string }) => `delete from ${name}`,
  ({ name, column }: { name: string; column: string }) => `update ${name} set ${column} = ${column}`,
  ({ name }: { name: string }) => `insert into ${name} default values`,
];
const CODE = { denied: '42501', readOnly: '25006' };
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? 'no code');

/** Runs one statement on its own, whatever the ones before it came to. */
async function attempt(client: Unfenced, text: string): Promise<string> {
  await client.query('savepoint attempt');
  const code = await codeOf(client.query(text));
  await client.query(code === 'done' ? 'release savepoint attempt' : 'rollback to savepoint attempt');
  return code;
}

describe('the login of platform reports', () => {
  test('writes no table, also where it says read write: its grants are its wall', async () => {
    const client = await connectUnfenced(bed.urls.staff);
    try {
      await client.query('begin isolation level read committed read write');
      expect(tables.length).toBeGreaterThan(40);
      for (const table of tables) {
        for (const write of [...WRITES, ({ name }: { name: string }) => `truncate ${name}`]) {
          expect(await attempt(client, write(table)), write(table)).toBe(CODE.denied);
        }
      }
      for (const text of [
        'create table public.mine (a int)', 'create schema mine', `select jobs.enqueue('messaging.send-email', '{}')`,
        `select tenancy.provision('x-y-z', 'X', '', 'EUR', 'en', 'UTC')`, 'set role entrepot_member', 'set role entrepot_operator', 'set role entrepot_owner',
      ]) expect(await attempt(client, text), text).toBe(CODE.denied);
    } finally {
      await client.end();
    }
  });

  test('reads no hash, no secret and no token', async () => {
    const columns = await bed.superuser<{ name: string; table: string; column: string }>(`
      select format('%s.%s.%s', table_schema, table_name, column_name) as name, format('%I.%I', table_schema, table_name) as table,
             format('%I', column_name) as column
        from information_schema.columns where table_schema in ('identity', 'licensing', 'messaging', 'rpc', 'events')
         and column_name ~ '(_hash|_ciphertext|secret|password|token|parameters|payload)' and column_name !~ '_at$'`);
    expect(columns.length).toBeGreaterThan(10);
    const client = await connectUnfenced(bed.urls.staff);
    const inspector: Actor = { ...memberOf(await bed.createTenant()), inspecting: true };
    try {
      for (const { name, table, column } of columns) {
        expect(await codeOf(client.query(`select ${column} from ${table} limit 1`)), name).toBe(CODE.denied);
        await expect(bed.doors.read(inspector, sql`select ${sql.raw(column)} from ${sql.raw(table)} limit 1`), `inspector, ${name}`)
          .rejects.toMatchObject({ code: 'permission.denied' });
      }
    } finally {
      await client.end();
    }
  });

  test('its door takes no statement that writes or leaves the snapshot', async () => {
    const look = { actor: { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId: 'test-door' }, action: 'report.read', objectType: 'platform' } as const;
    const hidden = sql`with gone as (delete from audit.records returning 1) select * from gone`;
    for (const statement of [sql`update tenancy.tenants set name = name`, sql`delete from audit.records`, sql`set role entrepot_owner`, sql`commit`, hidden]) {
      const answer = await api.staffDoor.look(look, (staff) => staff.all(statement)).then(() => 'done', (error: { code: string }) => error.code);
      expect(['statement.forbidden', 'permission.denied']).toContain(answer);
    }
  });
});

describe('the logins of the API and the worker', () => {
  test.each(['api', 'jobs'] as const)('%s becomes neither staff nor anything else that bypasses row security', async (login) => {
    const client = await connectUnfenced(bed.urls[login]);
    try {
      for (const text of [
        'set role entrepot_staff', 'set session authorization entrepot_staff', 'set role entrepot_searcher',
        `select set_config('role', 'entrepot_staff', false)`, `select set_config('session_authorization', 'entrepot_staff', false)`,
        'alter role entrepot_api bypassrls', 'grant entrepot_staff to entrepot_api',
      ]) expect(['42501', '22023'], text).toContain(await codeOf(client.query(text)));
      await client.query('begin');
      expect(await attempt(client, 'set local role entrepot_staff')).toBe(CODE.denied);
    } finally {
      await client.end();
    }
  });

  test('no actor becomes staff through either door', async () => {
    const tenant = await bed.createTenant();
    const member = memberOf(tenant);
    const { tenantId, requestId } = member;
    const jobs = openDoors({ connectionString: bed.urls.jobs, poolSize: 1 });
    const actors: Actor[] = [
      member, { ...member, inspecting: true }, { kind: 'gate', tenantId, requestId }, { kind: 'device', tenantId, requestId },
      { kind: 'operator', tenantId, requestId }, { kind: 'visitor', tenantId, requestId, visitorId: crypto.randomUUID() },
      { kind: 'buyer', tenantId, requestId, companyId: crypto.randomUUID(), userId: crypto.randomUUID() }, { kind: 'worker', tenantId, requestId },
    ];
    const tries = [
      [sql`set local role entrepot_staff`, 'statement.forbidden'], [sql`set session authorization entrepot_staff`, 'statement.forbidden'],
      [sql`reset role`, 'statement.forbidden'],
      [sql`select set_config('role', 'entrepot_staff', true)`, 'permission.denied'],
      [sql`select 1; set local role entrepot_staff`, 'database.fault'],
    ] as const;
    try {
      for (const actor of actors) {
        const doors = actor.kind === 'worker' ? jobs : bed.doors;
        for (const [statement, code] of tries) {
          for (const ask of [() => doors.read(actor, statement), () => doors.transact(actor, (tx) => tx.all(statement))]) {
            expect(await ask().then(() => 'done', (error: { code: string }) => error.code), actor.kind).toBe(code);
          }
        }
      }
    } finally {
      await jobs.close();
    }
  });
});

test('staff looking in write nothing, even where no permission is asked: each table refuses them', async () => {
  const shop = await api.tenantWithPeople();
  const inspector: Actor = { kind: 'member', inspecting: true, tenantId: shop.tenantId, userId: crypto.randomUUID(), requestId: 'test-inspector' };
  for (const table of tables.filter(({ name }) => !/^(migrations|jobs)\./.test(name))) {
    for (const write of WRITES) {
      await expect(bed.doors.transact(inspector, (tx) => tx.run(sql.raw(write(table)))), write(table)).rejects.toMatchObject({ code: 'permission.denied' });
    }
  }
  const names = await bed.doors.read(inspector, sql<{ name: string }>`select name from customers.companies where tenant_id = ${shop.tenantId}`);
  expect(names).toEqual([{ name: 'Customer Ltd' }]);
  await expect(bed.doors.transact(inspector, (tx) => tx.asClerk(() => tx.all(sql`select 1`))), 'the clerk\'s pen')
    .rejects.toMatchObject({ code: 'permission.denied' });
});
