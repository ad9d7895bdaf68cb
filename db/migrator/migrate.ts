import { fileURLToPath } from 'node:url';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { createQueues, installJobs, type Queues } from './install-jobs.ts';
import { pendingMigrations, readMigrations, type AppliedMigration, type MigrationFile } from './migration-files.ts';
import { withMigrationLock, type Connection, type Log } from './migration-lock.ts';

export { applyRoles, fenceDatabase, type ApplyRolesOptions, type LoginPasswords } from './apply-roles.ts';
export type { Queues } from './install-jobs.ts';
export { withDatabase } from './migration-lock.ts';

export interface MigrateOptions {
  /** Folder of the migrations. */
  directory: string | URL;
  /** Queues to create once the migrations are through. */
  queues?: Queues;
  log?: Log;
}

export interface MigrateResult {
  /** Names of the migrations that this run applied. */
  applied: string[];
  /** How many the ledger already held. */
  alreadyApplied: number;
}

/**
 * Brings a database up to date: pg-boss's schema, then every pending migration in one transaction each, then the queues.
 * Forward only. A second run does nothing and says so.
 * @param migratorUrl URL of entrepot_migrator for the product's database.
 * @throws Error on any doubt, with nothing of the failing migration left behind.
 * @see db/CONVENTIONS.md
 */
export async function migrate(migratorUrl: string, options: MigrateOptions): Promise<MigrateResult> {
  const log = options.log ?? (() => undefined);
  const directory = options.directory instanceof URL ? fileURLToPath(options.directory) : options.directory;
  const files = await readMigrations(directory);
  return withMigrationLock(migratorUrl, log, async () => {
    const connection = await connectUnfenced(migratorUrl);
    try {
      await becomeOwner(connection);
      const applied = await readLedger(connection);
      const pending = pendingMigrations(files, applied);
      await installJobs(connection, log);
      for (const file of pending) await applyMigration(connection, file, log);
      await becomeOwner(connection);
      await createQueues(connection, options.queues ?? {}, log);
      if (pending.length === 0) log(`nothing to do: ${applied.length} migrations are applied`);
      return { applied: pending.map(({ name }) => name), alreadyApplied: applied.length };
    } finally {
      await connection.end();
    }
  });
}

/** A clean session as the owner; whatever a migration set for its session ends here. */
async function becomeOwner(connection: Connection): Promise<void> {
  await connection.query('discard all');
  await connection.query('set role entrepot_owner');
  // Every name in a migration carries its schema: the outcome cannot depend on whose search path it runs under.
  await connection.query(`set search_path = ''`);
  await connection.query(`set lock_timeout = '30s'`);
}

async function readLedger(connection: Connection): Promise<AppliedMigration[]> {
  await connection.query('create schema if not exists migrations');
  await connection.query(`
    create table if not exists migrations.ledger (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now(),
      duration_ms integer not null
    )`);
  const { rows } = await connection.query<AppliedMigration>('select name, sha256 from migrations.ledger order by name');
  return rows;
}

async function applyMigration(connection: Connection, file: MigrationFile, log: Log): Promise<void> {
  await becomeOwner(connection);
  const started = performance.now();
  try {
    await connection.query('begin');
    const before = await transactionId(connection);
    await connection.query(file.text);
    if ((await transactionId(connection)) !== before) throw new Error('it ended the transaction it was given');
    const durationMs = Math.round(performance.now() - started);
    await connection.query('set local role entrepot_owner');
    await connection.query('insert into migrations.ledger (name, sha256, duration_ms) values ($1, $2, $3)', [file.name, file.sha256, durationMs]);
    const ended = await connection.query('commit');
    // A swallowed error turns COMMIT into ROLLBACK without raising anything.
    if (ended.command !== 'COMMIT') throw new Error(`COMMIT answered ${ended.command}`);
    log(`applied ${file.name} (${durationMs} ms)`);
  } catch (cause) {
    await connection.query('rollback').catch(() => undefined);
    throw new Error(`migration ${file.name} failed: ${describe(cause, file.text)}`, { cause });
  }
}

async function transactionId(connection: Connection): Promise<string | undefined> {
  const { rows } = await connection.query<{ id: string }>('select pg_catalog.pg_current_xact_id()::text as id');
  return rows[0]?.id;
}

/** PostgreSQL's own words, with the line of the migration that it points at. */
function describe(cause: unknown, text: string): string {
  if (!(cause instanceof Error)) return String(cause);
  const position = 'position' in cause ? Number(cause.position) : Number.NaN;
  const line = Number.isNaN(position) ? '' : ` (line ${text.slice(0, position).split('\n').length})`;
  return `${cause.message}${line}`;
}
