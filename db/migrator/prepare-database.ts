import type { Login } from '../cluster/prepare-data.ts';
import { applyRoles, handOverDefiners, type LoginPasswords } from './apply-roles.ts';
import { checkHandedOver, checkPrepared } from './check-prepared.ts';
import { migrate, type MigrateResult, type Queues } from './migrate.ts';
import type { Log } from './migration-lock.ts';

/** The five ways into one database. */
export interface DatabaseUrls {
  admin: string;
  migrator: string;
  api: string;
  jobs: string;
  staff: string;
}

export interface PrepareOptions {
  queues?: Queues;
  log?: Log;
}

/** Our own migrations. */
export const migrationsDirectory: URL = new URL('../migrations/', import.meta.url);

/** Without an administrator the roles, the database and the owners of its definer functions must be there already. */
export type PreparableUrls = Omit<DatabaseUrls, 'admin'> & { admin?: string | undefined };

/**
 * From nothing to the newest version: roles, the database itself, its migrations, its queues, the owners of its definer
 * functions. Does only what is missing.
 * @param urls the five URLs; passwords of the logins are taken from them.
 */
export async function prepareDatabase(urls: PreparableUrls, options: PrepareOptions = {}): Promise<MigrateResult> {
  const database = decodeURIComponent(new URL(urls.migrator).pathname.slice(1));
  const { admin } = urls;
  const { log } = options;
  if (admin === undefined) await checkPrepared(urls.migrator);
  else await applyRoles(admin, { database, passwords: passwordsOf(urls), ...(log ? { log } : {}) });
  const result = await migrate(urls.migrator, { directory: migrationsDirectory, ...options });
  if (admin === undefined) await checkHandedOver(urls.migrator);
  else await handOverDefiners(admin, database);
  return result;
}

/**
 * The five URLs of a database in one of our own clusters.
 * @param urlFor the cluster's own builder.
 * @param database its name.
 */
export function databaseUrls(urlFor: (login: Login, database: string) => string, database: string): DatabaseUrls {
  return {
    admin: urlFor('postgres', database),
    migrator: urlFor('entrepot_migrator', database),
    api: urlFor('entrepot_api', database),
    jobs: urlFor('entrepot_jobs', database),
    staff: urlFor('entrepot_staff', database),
  };
}

function passwordsOf(urls: PreparableUrls): LoginPasswords {
  const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
  return { migrator: passwordOf(urls.migrator), api: passwordOf(urls.api), jobs: passwordOf(urls.jobs), staff: passwordOf(urls.staff) };
}
