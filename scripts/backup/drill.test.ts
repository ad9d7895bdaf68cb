import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, type Cluster } from '@entrepot/db/cluster';
import { databaseUrls, prepareDatabase, type DatabaseUrls } from '@entrepot/db/prepare';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queues } from '../product/queues.ts';
import { makeBackup, type MadeBackup } from './make-backup.ts';
import { labelSchema } from './manifest.ts';
import { removeOldBackups } from './remove-old-backups.ts';
import { restoreBackup } from './restore-backup.ts';

const key = randomBytes(32);
let folder = '';
let cluster: Cluster;
let urls: DatabaseUrls;
let backup: MadeBackup;
let summed: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entrepot-backup-'));
  await chmod(folder, 0o711);
  cluster = await startCluster({ dataDirectory: join(folder, 'original'), settings: { fsync: 'off' } });
  urls = databaseUrls(cluster.urlFor, 'entrepot');
  await prepareDatabase(urls, { queues });
  await fill(urls.admin);
  // Somebody goes on writing while the backup is taken: to a table of its own, which the drill does not compare.
  const busy = await connectUnfenced(urls.admin);
  await busy.query('create table public.noise (n bigint, filler text)');
  const writer = new AbortController();
  const noise = (async () => {
    while (!writer.signal.aborted) await busy.query(`insert into public.noise select n, repeat('x', 200) from generate_series(1, 2000) n`);
  })();
  backup = await makeBackup(cluster.adminUrl, join(folder, 'backups'), key);
  writer.abort();
  await noise;
  await busy.end();
  summed = await sumsOf(urls.admin);
}, 120_000);

afterAll(async () => {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Some hundred tenants with products of each, through plain SQL: what matters here is that there are bytes. */
async function fill(url: string): Promise<void> {
  const admin = await connectUnfenced(url);
  await admin.query(`insert into tenancy.tenants (slug, name, currency, locale, time_zone)
    select 'tenant-' || n, 'Tenant ' || n, 'EUR', 'en-GB', 'Europe/Paris' from generate_series(1, 200) n`);
  await admin.query(`insert into catalog.products (tenant_id, sku, name, kind, status)
    select tenant_id, 'SKU-' || n, 'Product ' || n || repeat(' of many', n % 7), 'goods', 'published' from tenancy.tenants, generate_series(1, 100) n`);
  await admin.end();
}

/** Count and checksum of every table of every schema of ours. */
async function sumsOf(url: string): Promise<Record<string, string>> {
  const admin = await connectUnfenced(url);
  const { rows: tables } = await admin.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1`);
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows: [row] } = await admin.query<{ sum: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name} t`);
    sums[name] = row?.sum ?? '';
  }
  await admin.end();
  return sums;
}

test('a backup taken under load starts in a new folder and holds every table to the last byte', async () => {
  const restored = join(folder, 'restored');
  const started = performance.now();
  const manifest = await restoreBackup(backup.path, restored, [key]);
  const copy = await startCluster({ dataDirectory: restored, settings: { fsync: 'off' } });
  console.log(`backup ${(backup.label.bytes / 1e6).toFixed(1)} MB; restored and recovered in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  try {
    expect(await sumsOf(databaseUrls(copy.urlFor, 'entrepot').admin)).toEqual(summed);
    expect(Number(summed['catalog.products']?.split(' ')[0])).toBeGreaterThanOrEqual(20_000);
    expect(manifest.systemIdentifier).toBe(backup.label.systemIdentifier);
    // The logins' passwords came along, and the restored server takes writes.
    const api = await connectUnfenced(copy.urlFor('entrepot_api', 'entrepot'));
    await api.end();
    const admin = await connectUnfenced(databaseUrls(copy.urlFor, 'entrepot').admin);
    await admin.query('create table public.taken (n int)');
    await admin.end();
  } finally {
    await copy.stop();
  }
}, 60_000);

test('the label beside it says what it is, and nothing readable is in the file', async () => {
  const label = labelSchema.parse(JSON.parse(await readFile(`${backup.path}.json`, 'utf8')));
  expect(label).toEqual(backup.label);
  expect(label.postgresVersion).toMatch(/^18\./);
  expect(label.stopLsn).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
  expect((await readFile(backup.path)).includes('Tenant 7')).toBe(false);
});

test('a cut or changed file is refused and leaves nothing behind', async () => {
  const damaged = join(folder, 'damaged.backup');
  const bytes = await readFile(backup.path);
  await writeFile(damaged, bytes);
  await truncate(damaged, bytes.length - 40);
  await expect(restoreBackup(damaged, join(folder, 'nothing'), [key])).rejects.toThrow('not whole');
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  await writeFile(damaged, bytes);
  await expect(restoreBackup(damaged, join(folder, 'nothing'), [key])).rejects.toThrow('damaged');
  await expect(restoreBackup(backup.path, join(folder, 'nothing'), [randomBytes(32)])).rejects.toThrow('another key');
  expect((await readdir(folder)).filter((name) => name.includes('nothing'))).toEqual([]);
});

test('a folder that holds something is left alone', async () => {
  await expect(restoreBackup(backup.path, join(folder, 'original'), [key])).rejects.toThrow('is not empty');
});

test('backups older than thirty days go, the newest and what is no backup stay', async () => {
  const kept = await mkdtemp(join(folder, 'kept-'));
  const make = async (name: string, days: number): Promise<void> => {
    await writeFile(join(kept, name), '');
    await utimes(join(kept, name), new Date(), new Date(Date.now() - days * 86_400_000));
  };
  await make('entrepot-20260101T000000Z.backup', 90);
  await make('entrepot-20260101T000000Z.backup.json', 90);
  await make('entrepot-20260301T000000Z.backup', 29);
  await make('notes.txt', 90);
  await make('entrepot-20260401T000000Z.backup', 31);
  expect(await removeOldBackups(kept)).toEqual(['entrepot-20260101T000000Z.backup']);
  expect((await readdir(kept)).toSorted()).toEqual(['entrepot-20260301T000000Z.backup', 'entrepot-20260401T000000Z.backup', 'notes.txt']);
});

test('a server that keeps too little log says so before anything is copied', async () => {
  const forgetful = await startCluster({ dataDirectory: join(folder, 'forgetful'), ephemeral: true });
  await expect(makeBackup(forgetful.adminUrl, join(folder, 'backups'), key)).rejects.toThrow('wal_level is minimal');
  await forgetful.stop();
});
