import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { connectUnfenced, type Unfenced } from '@entrepot/postgres/unfenced';

/** One folder or file of a data folder, while the server goes on writing. */
export interface BackupEntry {
  /** Below the data folder, with slashes. */
  readonly path: string;
  readonly kind: 'folder' | 'file';
  /** Bytes that `read` yields, whatever becomes of the file meanwhile; 0 for a folder. */
  readonly size: number;
  read(): AsyncIterable<Buffer>;
}

/** What is known once every entry was taken. */
export interface BackupFacts {
  readonly postgresVersion: string;
  readonly systemIdentifier: string;
  /** Where the write-ahead log begins that the copy needs, and where it becomes consistent. */
  readonly startLsn: string;
  readonly stopLsn: string;
}

/** A base backup that runs. The entries are read once, to their end; then `facts` tells what they are. */
export interface BaseBackup {
  entries(): AsyncGenerator<BackupEntry>;
  facts(): BackupFacts;
  /** Ends the backup on the server, whether the entries were read or not. */
  close(): Promise<void>;
}

interface Server { directory: string; version: string; systemIdentifier: string; walLevel: string; tablespaces: string }

// What a server makes anew at its start, or what belongs to the server that runs (manual, 25.3.4).
const LEFT_OUT = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|(standby|recovery)\.signal|server\.log|current_logfiles|global\/pg_control)$|(^|\/)(pg_internal\.init|pgsql_tmp[^/]*)$/;
const EMPTIED = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;

/**
 * Begins a low-level base backup of a running server whose data folder this machine can read.
 * @param adminUrl a superuser's.
 * @throws Error when the data folder is not here, or the server keeps too little log
 * @see PostgreSQL manual, 25.3.4 "Making a Base Backup Using the Low Level API"
 */
export async function beginBaseBackup(adminUrl: string): Promise<BaseBackup> {
  const client = await connectUnfenced(adminUrl, { applicationName: 'entrepot-backup' });
  try {
    const server = await lookAt(client);
    // Temporary: it goes with this connection, and until then no segment is thrown away that the copy needs.
    await client.query(`select pg_create_physical_replication_slot('entrepot_backup_' || pg_backend_pid(), true, true)`);
    const startLsn = await ask(client, `select pg_backup_start('entrepot', true)::text as answer`);
    return new RunningBackup(client, server, startLsn);
  } catch (error) {
    await client.end();
    throw error;
  }
}

class RunningBackup implements BaseBackup {
  readonly #client: Unfenced;
  readonly #server: Server;
  readonly #startLsn: string;
  #stopLsn: string | undefined;

  constructor(client: Unfenced, server: Server, startLsn: string) {
    this.#client = client;
    this.#server = server;
    this.#startLsn = startLsn;
  }

  async* entries(): AsyncGenerator<BackupEntry> {
    const { directory } = this.#server;
    for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).slice(directory.length + 1);
      if (LEFT_OUT.test(path) || EMPTIED.test(path)) continue;
      if (entry.isDirectory()) yield { path, kind: 'folder', size: 0, read: nothing };
      else if (entry.isFile()) yield* fileEntry(directory, path);
    }
    // Last, since it says from where to recover.
    yield* fileEntry(directory, 'global/pg_control');
    const { rows: [stopped] } = await this.#client.query<{ lsn: string; label: string; first: string; last: string }>(
      `select lsn::text, labelfile as label, pg_walfile_name($1::pg_lsn) as first, pg_walfile_name(lsn) as last from pg_backup_stop(false)`, [this.#startLsn]);
    if (!stopped) throw new Error('the server did not end the backup');
    this.#stopLsn = stopped.lsn;
    yield textEntry('backup_label', stopped.label);
    yield* this.#log(stopped.first, stopped.last);
  }

  async* #log(first: string, last: string): AsyncGenerator<BackupEntry> {
    const names = (await readdir(join(this.#server.directory, 'pg_wal'))).filter((name) => name.endsWith('.history') || name >= first && name <= last && name.length === 24);
    for (const needed of [first, last]) if (!names.includes(needed)) throw new Error(`the write-ahead log ${needed} is gone; try again`);
    for (const name of names.toSorted()) yield* fileEntry(this.#server.directory, `pg_wal/${name}`);
  }

  facts(): BackupFacts {
    if (this.#stopLsn === undefined) throw new Error('the backup has not ended');
    const { version, systemIdentifier } = this.#server;
    return { postgresVersion: version, systemIdentifier, startLsn: this.#startLsn, stopLsn: this.#stopLsn };
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}

async function lookAt(client: Unfenced): Promise<Server> {
  const { rows: [server] } = await client.query<Server>(`select current_setting('data_directory') as directory, current_setting('server_version') as version,
    (select system_identifier::text from pg_control_system()) as "systemIdentifier", current_setting('wal_level') as "walLevel",
    (select count(*)::text from pg_tablespace where spcname not in ('pg_default', 'pg_global')) as tablespaces`);
  if (!server) throw new Error('the server does not say where its data lies');
  if (server.walLevel === 'minimal') throw new Error('wal_level is minimal: a copy could not be recovered; set it to replica');
  if (server.tablespaces !== '0') throw new Error('the server has tablespaces outside its data folder; use its own tools for backups');
  const here = await systemIdentifierOf(server.directory).catch((cause: unknown) => {
    throw new Error(`${server.directory} cannot be read from here; a managed service makes its own backups`, { cause });
  });
  if (here !== server.systemIdentifier) throw new Error(`${server.directory} on this machine belongs to another server`);
  return server;
}

/** The first eight bytes of pg_control, in the machine's own order. */
async function systemIdentifierOf(directory: string): Promise<string> {
  const file = await open(join(directory, 'global', 'pg_control'));
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.readBigUInt64LE().toString();
  } finally {
    await file.close();
  }
}

async function* fileEntry(directory: string, path: string): AsyncGenerator<BackupEntry> {
  const file = join(directory, path);
  // Tables are dropped and files renamed all the time; the log tells a recovering server of it.
  const found = await stat(file).catch(() => undefined);
  if (found) yield { path, kind: 'file', size: found.size, read: () => exactly(file, found.size) };
}

/** Yields as many bytes as the entry promised: what grew is cut, what shrank is filled with zeros, and the log mends both. */
async function* exactly(file: string, size: number): AsyncGenerator<Buffer> {
  let left = size;
  if (size > 0) {
    try {
      for await (const chunk of createReadStream(file, { end: size - 1, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
        left -= chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  for (; left > 0; left -= Math.min(left, 1 << 20)) yield Buffer.alloc(Math.min(left, 1 << 20));
}

function textEntry(path: string, text: string): BackupEntry {
  const bytes = Buffer.from(text);
  return { path, kind: 'file', size: bytes.length, read: async function* read() { yield bytes; } };
}

async function* nothing(): AsyncGenerator<Buffer> { /* a folder has no bytes */ }

async function ask(client: Unfenced, sql: string): Promise<string> {
  const { rows: [row] } = await client.query<{ answer: string }>(sql);
  return row?.answer ?? '';
}
