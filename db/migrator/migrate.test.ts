import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEAD_LETTERS, defineQueue, registryOf } from '@entrepot/jobs';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { applyRoles, migrate, withDatabase, type Queues } from './migrate.ts';

const first = '20260101T0900_demo_tables.sql';
const second = '20260101T0910_demo_rows.sql';
const folders: string[] = [];

/** A database of the test's own, with the roles of the cluster, and a folder with two migrations. */
async function blank(): Promise<{ url: string; directory: string; run: (queues?: Queues) => ReturnType<typeof migrate>; said: string[] }> {
  const { urls } = await openTestbed();
  const database = `entrepot_blank_${randomBytes(4).toString('hex')}`;
  const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
  const passwords = { migrator: passwordOf(urls.migrator), api: passwordOf(urls.api), jobs: passwordOf(urls.jobs), staff: passwordOf(urls.staff) };
  await applyRoles(urls.admin, { database, passwords });
  const directory = await mkdtemp(join(tmpdir(), 'entrepot-migrations-'));
  folders.push(directory);
  await writeFile(join(directory, first), 'create schema demo; create table demo.things (n integer);');
  await writeFile(join(directory, second), 'insert into demo.things values (1);');
  const url = withDatabase(urls.migrator, database);
  const said: string[] = [];
  return { url, directory, said, run: (queues = {}) => migrate(url, { directory, queues, log: (line) => said.push(line) }) };
}

async function asOwner<R>(url: string, sql: string): Promise<R[]> {
  const client = await connectUnfenced(url);
  try {
    await client.query('set role entrepot_owner');
    return (await client.query(sql)).rows as R[];
  } finally {
    await client.end();
  }
}

let site: Awaited<ReturnType<typeof blank>>;

beforeEach(async () => {
  site = await blank();
});

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

test('a second run does nothing and says so', async () => {
  expect(await site.run()).toEqual({ applied: [first, second], alreadyApplied: 0 });
  site.said.length = 0;
  expect(await site.run()).toEqual({ applied: [], alreadyApplied: 2 });
  expect(site.said).toEqual(['nothing to do: 2 migrations are applied']);
  expect(await asOwner(site.url, 'select n from demo.things')).toEqual([{ n: 1 }]);
});

test('what a migration makes belongs to the owner, and the ledger is granted to nobody', async () => {
  await site.run();
  const owners = await asOwner(site.url, `select tableowner, tablename from pg_tables where schemaname in ('demo', 'migrations') order by 2`);
  expect(owners).toEqual([
    { tableowner: 'entrepot_owner', tablename: 'ledger' },
    { tableowner: 'entrepot_owner', tablename: 'things' },
  ]);
  const granted = await asOwner(
    site.url,
    `select grantee from information_schema.role_table_grants where table_schema = 'migrations' and grantee <> 'entrepot_owner'`,
  );
  expect(granted).toEqual([]);
});

test('an edited migration is refused', async () => {
  await site.run();
  await writeFile(join(site.directory, second), 'insert into demo.things values (2);');
  await expect(site.run()).rejects.toThrow(`${second} was edited after it was applied`);
});

test('a migration that vanished is refused', async () => {
  await site.run();
  await unlink(join(site.directory, first));
  await expect(site.run()).rejects.toThrow(`${first} was applied and is gone`);
});

test('a migration that stands before an applied one is refused', async () => {
  await site.run();
  await cp(join(site.directory, second), join(site.directory, '20260101T0905_demo_late.sql'));
  await expect(site.run()).rejects.toThrow('give it a later time');
});

test('a file that is not named as a migration is refused before anything runs', async () => {
  await writeFile(join(site.directory, 'notes.sql'), 'select 1;');
  await expect(site.run()).rejects.toThrow('notes.sql is not named');
  expect(await asOwner(site.url, `select to_regnamespace('demo') as found`)).toEqual([{ found: null }]);
});

test('a failing migration leaves nothing behind and names its line', async () => {
  await writeFile(join(site.directory, second), 'insert into demo.things values (5);\ninsert into demo.nothing values (1);');
  await expect(site.run()).rejects.toThrow(`migration ${second} failed: relation "demo.nothing" does not exist (line 2)`);
  expect(await asOwner(site.url, 'select n from demo.things')).toEqual([]);
  expect(await asOwner(site.url, 'select name from migrations.ledger')).toEqual([{ name: first }]);
});

test('a migration that ends its transaction is refused', async () => {
  await writeFile(join(site.directory, second), 'insert into demo.things values (1);\ncommit;');
  await expect(site.run()).rejects.toThrow('controls its transaction');
});

test('two migrators at once: one applies, the other finds nothing to do', async () => {
  const results = await Promise.all([site.run(), site.run()]);
  expect(results.map(({ applied }) => applied.length).toSorted()).toEqual([0, 2]);
  expect(await asOwner(site.url, 'select n from demo.things')).toEqual([{ n: 1 }]);
});

test('queues are made once, each with a table of its own, and changed options arrive', async () => {
  await site.run(registryOf([defineQueue('mail', z.never(), { retryLimit: 3 })]));
  expect(site.said).toContain('jobs: created queue mail');
  site.said.length = 0;
  await site.run(registryOf([defineQueue('mail', z.never(), { retryLimit: 7 })]));
  expect(site.said).toEqual(['nothing to do: 2 migrations are applied']);
  expect(await asOwner(site.url, `select name, partition, retry_limit from jobs.queue where name in ('mail', '${DEAD_LETTERS}') order by name`)).toEqual([
    { name: DEAD_LETTERS, partition: true, retry_limit: 2 },
    { name: 'mail', partition: true, retry_limit: 7 },
  ]);
});

test('the API login reaches neither the ledger nor the jobs', async () => {
  await site.run();
  const { urls } = await openTestbed();
  const api = await connectUnfenced(withDatabase(urls.api, new URL(site.url).pathname.slice(1)));
  await expect(api.query('select * from migrations.ledger')).rejects.toMatchObject({ code: '42501' });
  await expect(api.query('select * from jobs.job')).rejects.toMatchObject({ code: '42501' });
  await api.end();
});
