import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertNote, memberOf, visibleNotes, whereabouts } from '../soak/note-fixtures.ts';
import { makeScratchDatabase, type ScratchDatabase } from '../soak/scratch-database.ts';
import { openTestDoors, type TestDoors } from './testing.ts';

// Debian's PgBouncer keeps servers' programs where an ordinary PATH does not look.
const program = ['/usr/sbin/pgbouncer', '/usr/local/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path));

describe.skipIf(program === undefined)('behind PgBouncer in transaction mode, without named statements', () => {
  let database: ScratchDatabase;
  let folder: string;
  let pooler: ChildProcess;
  let doors: TestDoors;

  beforeAll(async () => {
    database = await makeScratchDatabase((await openTestbed()).urls);
    folder = await mkdtemp(join(tmpdir(), 'pgbouncer-'));
    const port = await freePort();
    pooler = await startPooler(folder, port, new URL(database.url));
    // The pooler takes no startup parameters; in production the timeouts stand on the login role instead.
    doors = openTestDoors({
      connectionString: `postgresql://entrepot_api@127.0.0.1:${port}/pooled`, poolSize: 8, preparedStatements: false, startupTimeouts: false,
    });
  }, 30_000);

  afterAll(async () => {
    await doors.close();
    pooler.kill('SIGTERM');
    await once(pooler, 'exit');
    await database.drop();
    await rm(folder, { recursive: true });
  });

  test('role and tenant hold for one transaction, and the next user of the server connection has its own', async () => {
    const actors = Array.from({ length: 40 }, () => memberOf());
    const seen = await Promise.all(actors.map((actor) => doors.transact(actor, (tx) => tx.one(whereabouts))));
    expect(seen.map(({ tenant }) => tenant)).toEqual(actors.map(({ tenantId }) => tenantId));
    expect(new Set(seen.map(({ pid }) => pid)).size).toBeLessThanOrEqual(3); // the pooler's servers, fewer than our connections
  });

  test('interleaved reads and writes of many tenants over three servers meet no foreign row', async () => {
    const actors = Array.from({ length: 12 }, () => memberOf());
    await Promise.all(actors.map((actor) => doors.transact(actor, (tx) => tx.run(insertNote(actor.tenantId, actor.tenantId)))));
    const rounds = Array.from({ length: 600 }, (_, index) => actors[index % actors.length] ?? memberOf());
    const reads = await Promise.all(rounds.map(async (actor, index) => ({
      actor, rows: index % 3 === 0 ? await doors.transact(actor, (tx) => tx.all(visibleNotes)) : await doors.read(actor, visibleNotes),
    })));
    expect(reads.filter(({ actor, rows }) => rows.length !== 1 || rows[0]?.tenantId !== actor.tenantId)).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function startPooler(folder: string, port: number, to: URL): Promise<ChildProcess> {
  const asRoot = process.getuid?.() === 0;
  const config = join(folder, 'pgbouncer.ini');
  await writeFile(config, `[databases]
pooled = host=127.0.0.1 port=${to.port} dbname=${to.pathname.slice(1)} user=${decodeURIComponent(to.username)} password=${decodeURIComponent(to.password)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 3
max_client_conn = 100
${asRoot ? 'user = nobody' : ''}
`);
  await chmod(folder, 0o755);
  await chmod(config, 0o644);
  const child = spawn(program ?? '', [config], { stdio: 'ignore' });
  const deadline = Date.now() + 10_000;
  while (!await answers(port)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('PgBouncer did not start');
  }
  return child;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const open = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
  socket.destroy();
  return open;
}
