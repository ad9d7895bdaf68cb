import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type ClusterOptions } from './embedded-cluster.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entrepot cluster '));
  await chmod(folder, 0o711);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<string> {
  const client = await connectUnfenced(url);
  try {
    const { rows } = await client.query<{ answer: string }>(sql);
    return rows[0]?.answer ?? '';
  } finally {
    await client.end();
  }
}

const start = (name: string, options: Partial<ClusterOptions> = {}) => startCluster({ dataDirectory: join(folder, name), ephemeral: true, ...options });

test('two clusters started at once, under a path with a space, keep to themselves', async () => {
  const clusters = await Promise.all([start('first'), start('second')]);
  const directories = await Promise.all(clusters.map(({ adminUrl }) => ask(adminUrl, `select current_setting('data_directory') as answer`)));
  await Promise.all(clusters.map((cluster) => cluster.stop()));
  expect(directories).toEqual([join(folder, 'first'), join(folder, 'second')]);
  expect(new Set(clusters.map(({ port }) => port)).size).toBe(2);
});

test('the cluster speaks UTF-8 with the builtin C.UTF-8 collation and listens on the loopback address only', async () => {
  const cluster = await start('locale');
  const facts = await ask(
    cluster.adminUrl,
    `select concat_ws(' ', datlocprovider, datlocale, current_setting('server_encoding'), current_setting('listen_addresses')) as answer
       from pg_database where datname = 'postgres'`,
  );
  await cluster.stop();
  expect(facts).toBe('b C.UTF-8 UTF8 127.0.0.1');
});

test('a wrong password is refused', async () => {
  const cluster = await start('password');
  const refused = ask(cluster.adminUrl.replace(/:[^:@]+@/, ':guess@'), 'select 1 as answer');
  await expect(refused).rejects.toMatchObject({ code: '28P01' });
  await cluster.stop();
});

test('durable data and its passwords are still there at the next start', async () => {
  const first = await start('durable', { ephemeral: false });
  await ask(first.adminUrl, 'create table kept (n int)');
  await first.stop();
  const second = await start('durable', { ephemeral: false });
  const found = await ask(second.adminUrl, `select to_regclass('kept')::text || ' ' || current_setting('fsync') as answer`);
  await second.stop();
  expect(second.passwords).toEqual(first.passwords);
  expect(found).toBe('kept on');
});

test('a pid file that a dead server left behind does not stand in the way', async () => {
  const first = await start('stale', { ephemeral: false });
  await first.stop();
  // This test's own process is alive and is not that server.
  await writeFile(join(folder, 'stale', 'postmaster.pid'), `${process.pid}\n${join(folder, 'stale')}\n`);
  const second = await start('stale', { ephemeral: false });
  expect(await ask(second.adminUrl, `select 'up' as answer`)).toBe('up');
  await second.stop();
});

test('a folder that holds something else is left alone', async () => {
  await mkdir(join(folder, 'photos'));
  await writeFile(join(folder, 'photos', 'cat.txt'), 'cat');
  await expect(start('photos')).rejects.toThrow('is not a cluster of ours');
  expect(await readdir(join(folder, 'photos'))).toEqual(['cat.txt']);
});

test('the server ends with the process that started it, even when that is killed', async () => {
  const directory = join(folder, 'orphan');
  const script = `import { startCluster } from ${JSON.stringify(new URL('./embedded-cluster.ts', import.meta.url).href)};
    const cluster = await startCluster({ dataDirectory: ${JSON.stringify(directory)} });
    process.stdout.write(cluster.adminUrl + '\\n'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed] = (await once(child.stdout, 'data')) as [Buffer];
  const client = await connectUnfenced(printed.toString().trim());
  const cutOff = new Promise((resolve) => client.once('end', resolve));
  child.kill('SIGKILL');
  await cutOff;
  const again = await startCluster({ dataDirectory: directory });
  await again.stop();
  expect(await readFile(join(directory, 'PG_VERSION'), 'utf8')).toBe('18\n');
});
