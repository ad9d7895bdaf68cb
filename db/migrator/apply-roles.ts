import { readFile } from 'node:fs/promises';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { withDatabase, withMigrationLock, type Connection, type Log } from './migration-lock.ts';
import { scramVerifier } from './scram-verifier.ts';

/** Passwords of the four logins; the other roles cannot log in. */
export interface LoginPasswords {
  migrator: string;
  api: string;
  jobs: string;
  staff: string;
}

export interface ApplyRolesOptions {
  /** The product's database; made when absent, owned by entrepot_owner. */
  database: string;
  passwords: LoginPasswords;
  log?: Log;
}

/**
 * Makes the cluster's roles and the product's database, and sets inside it what only a superuser can. Idempotent: run it
 * at first contact and after every change of roles.sql or database.sql.
 * @param adminUrl a superuser's URL; its database does not matter.
 */
export async function applyRoles(adminUrl: string, options: ApplyRolesOptions): Promise<void> {
  const log = options.log ?? (() => undefined);
  const verifiers = Object.entries(options.passwords).map(([login, password]) => [login, scramVerifier(password)] as const);
  await withMigrationLock(adminUrl, log, async () => {
    const admin = await connectUnfenced(withDatabase(adminUrl, 'postgres'));
    try {
      await runFile(admin, new URL('../roles.sql', import.meta.url));
      for (const [login, verifier] of verifiers) {
        await admin.query(`alter role ${admin.escapeIdentifier(`entrepot_${login}`)} password ${admin.escapeLiteral(verifier)}`);
      }
      await createDatabase(admin, options.database, log);
    } finally {
      await admin.end();
    }
    await fenceDatabase(adminUrl, options.database);
  });
}

/**
 * Sets what only a superuser can inside one database. Grants on the database itself do not travel with a template, so a
 * clone needs this again.
 * @param adminUrl a superuser's URL; its database does not matter.
 * @param database the database to fence.
 */
export async function fenceDatabase(adminUrl: string, database: string): Promise<void> {
  const inside = await connectUnfenced(withDatabase(adminUrl, database));
  try {
    await runFile(inside, new URL('../database.sql', import.meta.url));
  } finally {
    await inside.end();
  }
}

/**
 * Hands the definer functions to their narrow owners, after the migrations that make them.
 * @param adminUrl a superuser's URL; its database does not matter.
 * @param database the database whose functions change hands.
 */
export async function handOverDefiners(adminUrl: string, database: string): Promise<void> {
  const inside = await connectUnfenced(withDatabase(adminUrl, database));
  try {
    await runFile(inside, new URL('../definers.sql', import.meta.url));
  } finally {
    await inside.end();
  }
}

async function createDatabase(admin: Connection, database: string, log: Log): Promise<void> {
  const found = await admin.query('select from pg_catalog.pg_database where datname = $1', [database]);
  if (found.rowCount === 1) return;
  // template0: nothing that somebody put into template1. The builtin locale sorts and folds alike on every machine.
  const locale = `encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`;
  await admin.query(`create database ${admin.escapeIdentifier(database)} owner entrepot_owner template template0 ${locale}`);
  log(`created database ${database}`);
}

/** Several statements without values travel as one simple query, which PostgreSQL runs in one transaction. */
async function runFile(connection: Connection, file: URL): Promise<void> {
  await connection.query(await readFile(file, 'utf8'));
}
