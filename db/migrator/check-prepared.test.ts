import { randomBytes } from 'node:crypto';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { checkHandedOver, checkPrepared } from './check-prepared.ts';
import { withDatabase } from './migrate.ts';

/** A database that nobody prepared. */
async function bareDatabase(): Promise<{ migrator: string; admin: string }> {
  const { urls } = await openTestbed();
  const name = `entrepot_bare_${randomBytes(4).toString('hex')}`;
  await run(urls.admin, `create database ${name} owner entrepot_owner template template0`);
  return { migrator: withDatabase(urls.migrator, name), admin: withDatabase(urls.admin, name) };
}

async function run(url: string, sql: string): Promise<void> {
  const client = await connectUnfenced(url);
  await client.query(sql).finally(() => void client.end());
}

test('a prepared and migrated database passes without an administrator', async () => {
  const { urls } = await openTestbed();
  await expect(checkPrepared(urls.migrator)).resolves.toBeUndefined();
  await expect(checkHandedOver(urls.migrator)).resolves.toBeUndefined();
});

test('a database without database.sql is refused with the file to run', async () => {
  const { migrator } = await bareDatabase();
  await expect(checkPrepared(migrator)).rejects.toThrow('set_config is open to everybody (db/database.sql)');
});

test('a definer function that still belongs to the owner is refused by name', async () => {
  const { migrator, admin } = await bareDatabase();
  await run(admin, `set role entrepot_owner; create schema demo; create function demo.peek() returns int language sql security definer return 1`);
  await expect(checkHandedOver(migrator)).rejects.toThrow('function demo.peek() has no narrow owner yet (db/definers.sql)');
});
