import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@entrepot/db/free-port';
import { serverTemporaryFolder } from '@entrepot/db/reachable';
import { serverUser } from '@entrepot/db/run-program';
import { throughPooler } from '@entrepot/postgres';

// Debian keeps servers' programs where an ordinary PATH does not look.
const program = ['/usr/sbin/pgbouncer', '/usr/local/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path));

/** Whether this machine has PgBouncer. */
export const poolerIsHere: boolean = program !== undefined;

const PATIENCE_MILLISECONDS = 10_000;

/** A PgBouncer in transaction mode before one server, for every database of it. */
export interface Pooler {
  /** The same database through the pooler, and a URL that says so. */
  through(url: string): string;
  stop(): Promise<void>;
}

/**
 * Starts PgBouncer on a free port of the loopback address; it ends with this process, however that ends.
 * @param logins a URL of each login that may pass: its server, name and password are taken from there.
 * @param serversEach connections to the server for each login and database.
 * @throws Error with PgBouncer's log when it does not start, or is not installed
 */
export async function startPooler(logins: readonly string[], serversEach = 20): Promise<Pooler> {
  const [first = ''] = logins;
  const { hostname, port: serverPort } = new URL(first);
  const folder = await mkdtemp(join(await serverTemporaryFolder(), 'entrepot-pooler-'));
  const port = await freePort();
  await writeForPooler(join(folder, 'users.txt'), logins.map((login) => userLine(new URL(login))).join(''));
  await writeForPooler(join(folder, 'pgbouncer.ini'), `[databases]
* = host=${hostname} port=${serverPort || '5432'}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${folder}/users.txt
logfile = ${folder}/log
pool_mode = transaction
default_pool_size = ${serversEach}
max_client_conn = 1000
server_idle_timeout = 10
query_wait_timeout = 10
server_login_retry = 1
`);
  const user = serverUser();
  if (user) await chown(folder, user.uid, user.gid);
  // The shell waits for the end of its input, which comes when this process ends in any way.
  const guard = spawn('/bin/sh', ['-c', '"$1" -q "$2"/pgbouncer.ini & read -r _; kill "$!"; wait; rm -rf -- "$2"', 'entrepot-pooler', program ?? '', folder], {
    ...user, cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  const input = guard.stdin;
  if ('unref' in input && typeof input.unref === 'function') input.unref();
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  while (!await answers(port)) {
    if (program === undefined || performance.now() > deadline) throw new Error(`PgBouncer (${program ?? 'not installed'}) did not start; its log is in ${folder}`);
    await delay(20);
  }
  return {
    through: (url) => {
      const pooled = new URL(url);
      pooled.host = `127.0.0.1:${port}`;
      return throughPooler(pooled.href);
    },
    stop: async () => {
      const ended = once(guard, 'exit');
      input.end();
      await ended;
    },
  };

  async function writeForPooler(file: string, text: string): Promise<void> {
    await writeFile(file, text, { mode: 0o600 });
    const owner = serverUser();
    if (owner) await chown(file, owner.uid, owner.gid);
  }
}

function userLine({ username, password }: URL): string {
  const quoted = (text: string): string => `"${decodeURIComponent(text).replaceAll('"', '""')}"`;
  return `${quoted(username)} ${quoted(password)}\n`;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const open = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
  socket.destroy();
  return open;
}
