import { spawn } from 'node:child_process';
import { access, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';
import { placeBinaries, type Binaries } from './place-binaries.ts';
import { prepareData, writeForServer, type Login, type Passwords } from './prepare-data.ts';
import { processCommand } from './process-start.ts';
import { reachableByServer } from './reachable-by-server.ts';
import { runProgram, serverUser } from './run-program.ts';

export interface ClusterOptions {
  /** Where the data lives; made when absent. One process at a time: the caller holds a lock (see holdLock). */
  dataDirectory: string;
  /** For tests: no durability at all, and the data folder is removed at the end. */
  ephemeral?: boolean;
  /** TCP port to prefer on 127.0.0.1; a free one otherwise. */
  port?: number;
  /** More lines of postgresql.conf, name to value, which win over ours. */
  settings?: Readonly<Record<string, string>>;
}

export interface Cluster {
  /** Superuser, database `postgres`. */
  adminUrl: string;
  port: number;
  /** Passwords of the login roles, made with the data folder; the roles themselves come with applyRoles(). */
  passwords: Passwords;
  /** Connection URL of a login role for a database. */
  urlFor: (role: Login, database: string) => string;
  /** Ends every connection and the server (`pg_ctl stop -m fast`); safe to call twice. */
  stop(): Promise<void>;
}

const everyCluster = {
  listen_addresses: '127.0.0.1',
  // Relative to the data folder: a socket's whole path must stay below 108 bytes, a checkout's path need not.
  unix_socket_directories: '.',
  max_connections: '200',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // Values of tenants stay out of the log.
  log_parameter_max_length_on_error: '0',
};
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' };
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/**
 * Starts a real PostgreSQL of our own on a free port: the default for development, tests and first contact.
 * The server ends with this process, however that ends: a guard stops it when our end of a pipe closes.
 * @throws Error with the server's log when it does not come up.
 * @see ADR 11; PostgreSQL manual, 19.3 and 32
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const directory = resolve(options.dataDirectory);
  const ephemeral = options.ephemeral ?? false;
  if (!(await reachableByServer(directory))) {
    throw new Error(`${directory} cannot be reached by the database's user, since a folder above it is closed to others`);
  }
  const binaries = await placeBinaries();
  const passwords = await prepareData(binaries, directory, ephemeral);
  await clearStaleServer(binaries, directory);
  const settings = { ...everyCluster, ...(ephemeral ? forgetful : durable), ...options.settings };
  const port = await startServer(binaries, directory, settings, options.port);
  const guard = guardServer(binaries, directory, ephemeral);
  const urlFor = (role: Login, database: string): string => `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  let stopped: Promise<void> | undefined;
  return {
    adminUrl: urlFor('postgres', 'postgres'),
    port,
    passwords,
    urlFor,
    stop: () => (stopped ??= stopServer(binaries, directory, ephemeral).finally(() => guard.kill('SIGKILL'))),
  };
}

/** A data folder that was left running (its process was killed) is stopped; a pid file of a dead or foreign process is removed. */
async function clearStaleServer(binaries: Binaries, directory: string): Promise<void> {
  const pidFile = join(directory, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const command = await processCommand(pid);
  if (command?.includes('postgres') && command.includes(directory)) await stopServer(binaries, directory, false);
  else await rm(pidFile, { force: true });
}

async function startServer(binaries: Binaries, directory: string, settings: Record<string, string>, wanted?: number): Promise<number> {
  const log = join(directory, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(wanted);
    const lines = Object.entries({ ...settings, port: String(port) }).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`);
    // postgresql.auto.conf is read last, so this file wins over what initdb wrote.
    await writeForServer(join(directory, 'postgresql.auto.conf'), lines.join(''));
    try {
      await rm(log, { force: true });
      await runProgram(binaries.pgCtl, ['start', '--pgdata', directory, '--log', log, '--wait', '--timeout', '60', '--silent']);
      return port;
    } catch (error) {
      const said = await readFile(log, 'utf8').catch(() => '');
      // Somebody took the port between our look and the server's.
      if (attempt < 5 && /could not (bind|create any TCP)|Address already in use/i.test(said)) continue;
      throw new Error(`PostgreSQL did not start in ${directory}:\n${said.slice(-4000)}`, { cause: error });
    }
  }
}

/** A shell that waits for the end of its input, which comes when this process ends in any way, and then stops the server. */
function guardServer(binaries: Binaries, directory: string, ephemeral: boolean): ReturnType<typeof spawn> {
  const script = 'read -r _; "$1" stop --pgdata "$2" --mode fast --silent; if [ "$3" = ephemeral ]; then rm -rf -- "$2"; fi';
  const guard = spawn('/bin/sh', ['-c', script, 'entrepot-guard', binaries.pgCtl, directory, ephemeral ? 'ephemeral' : 'durable'], {
    ...serverUser(),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  const input = guard.stdin;
  // A child's pipe keeps the event loop alive, and ours must not.
  if (input && 'unref' in input && typeof input.unref === 'function') input.unref();
  return guard;
}

async function stopServer(binaries: Binaries, directory: string, ephemeral: boolean): Promise<void> {
  const isRunning = async (): Promise<boolean> => access(join(directory, 'postmaster.pid')).then(() => true, () => false);
  if (await isRunning()) {
    await runProgram(binaries.pgCtl, ['stop', '--pgdata', directory, '--mode', 'fast', '--wait', '--silent']).catch(async (error: unknown) => {
      // A guard may have been quicker.
      if (await isRunning()) throw error;
    });
  }
  if (ephemeral) await rm(directory, { recursive: true, force: true });
}
