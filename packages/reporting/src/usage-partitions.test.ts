import { uuidv7 } from '@entrepot/kernel';
import { openDoors, type Doors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportingHandlers } from './jobs.ts';
import { rotateUsagePartitions } from './keep-summaries.queries.ts';
import { platformWorker } from './testing.ts';

const { urls, doors: api, superuser } = await openTestbed();
let doors: Doors;
beforeAll(() => void (doors = openDoors({ connectionString: urls.jobs })));
afterAll(() => doors.close());

const partitions = async (): Promise<string[]> => (await superuser<{ name: string }>(
  `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'reporting.usage'::regclass order by 1`)).map(({ name }) => name);
const nameOf = (monthsAhead: number): string => {
  const now = new Date();
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + monthsAhead, 1)).toISOString();
  return `usage_y${month.slice(0, 4)}m${month.slice(5, 7)}`;
};

test('a fresh database has last month and three months ahead, and the daily run changes nothing then', async () => {
  const names = await partitions();
  expect(names).toEqual(expect.arrayContaining([-1, 0, 1, 2, 3].map(nameOf)));
  const handler = reportingHandlers(undefined).find(({ queue }) => queue.name === 'reporting.rotate-partitions');
  for (let run = 0; run < 2; run += 1) {
    await handler?.run({ doors, actor: platformWorker(), payload: { dueAt: new Date().toISOString() }, signal: AbortSignal.timeout(20_000), attempt: 0, lastAttempt: false });
  }
  expect(await partitions()).toEqual(names);
});

test('what is missing is made, fenced and without grants; what is older than wanted goes, and nothing that is younger', async () => {
  const admin = await connectUnfenced(urls.admin);
  try {
    // In a transaction that is rolled back: the partitions belong to every test.
    await admin.query('begin');
    await admin.query(`drop table reporting.${nameOf(3)}`);
    for (const monthsAgo of [-26, -25]) {
      const name = nameOf(monthsAgo);
      const [from, until] = [name, nameOf(monthsAgo + 1)].map((each) => `${each.slice(7, 11)}-${each.slice(12)}-01`);
      await admin.query(`create table reporting.${name} partition of reporting.usage for values from ('${from}') to ('${until}')`);
    }
    const { rows } = await admin.query<{ changed: number }>('select reporting.rotate_usage_partitions(current_date, 25) as changed');
    expect(rows).toEqual([{ changed: 2 }]);
    const made = await admin.query(`select c.relrowsecurity as secured, c.relforcerowsecurity as forced, c.relacl as grants, pg_get_userbyid(c.relowner)::text as owner,
      (select count(*)::integer from pg_policy p where p.polrelid = c.oid and p.polname = 'fence' and not p.polpermissive) as fences from pg_class c where c.relname = $1`, [nameOf(3)]);
    expect(made.rows).toEqual([{ secured: true, forced: true, grants: null, owner: 'entrepot_owner', fences: 1 }]);
    const left = (await admin.query<{ name: string }>(`select relname as name from pg_class where relname ~ '^usage_y[0-9]{4}m[0-9]{2}$'`)).rows.map(({ name }) => name);
    expect(left).toContain(nameOf(-25));
    expect(left).not.toContain(nameOf(-26));
    // A caller whose clock runs ahead makes partitions there and drops none that the server's own clock still wants.
    await admin.query(`select reporting.rotate_usage_partitions((current_date + interval '40 years')::date, 25)`);
    const after = (await admin.query<{ name: string }>(`select relname as name from pg_class where relname ~ '^usage_y[0-9]{4}m[0-9]{2}$'`)).rows.map(({ name }) => name);
    expect(after).toEqual(expect.arrayContaining(left));
  } finally {
    await admin.query('rollback');
    await admin.end();
  }
});

test('nobody but the worker may rotate, and nobody for less than a year', async () => {
  const tenantId = platformWorker().tenantId;
  await expect(doors.transact(platformWorker(), (tx) => tx.one(rotateUsagePartitions(tx.at, 1)))).rejects.toThrow();
  for (const actor of [{ kind: 'operator', tenantId, requestId: 'x' }, { kind: 'member', tenantId, requestId: 'x', userId: uuidv7() }, { kind: 'gate', tenantId, requestId: 'x' }] as const) {
    await expect(api.transact(actor, (tx) => tx.one(rotateUsagePartitions(tx.at, 25)))).rejects.toMatchObject({ sqlState: '42501' });
  }
});
