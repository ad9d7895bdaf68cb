import { join } from 'node:path';
import { startCluster } from '@entrepot/db/cluster';
import { databaseUrls, prepareDatabase, type PreparableUrls } from '@entrepot/db/prepare';
import { queues } from './queues.ts';

/** The product's database, ready for its processes. */
export interface ProductDatabase {
  urls: PreparableUrls;
  /** For the welcome. */
  description: string;
  close(): Promise<void>;
}

const databaseName = 'entrepot';

/**
 * Opens the database that DATABASE_*_URL name, or else a PostgreSQL of our own whose data lies in the data folder.
 * @param dataFolder this copy's folder.
 * @throws Error when only some of the URLs are set.
 */
export async function openDatabase(dataFolder: string): Promise<ProductDatabase> {
  return openGivenDatabase() ?? openOwnDatabase(dataFolder);
}

/**
 * The database that DATABASE_*_URL name.
 * @returns undefined when none of them is set.
 * @throws Error when only some of them are.
 */
export function openGivenDatabase(): ProductDatabase | undefined {
  const given = urlsFromEnvironment();
  return given && { urls: given, description: `${new URL(given.api).host} (from DATABASE_*_URL)`, close: async () => undefined };
}

async function openOwnDatabase(dataFolder: string): Promise<ProductDatabase> {
  const directory = join(dataFolder, 'cluster');
  const cluster = await startCluster({ dataDirectory: directory });
  return { urls: databaseUrls(cluster.urlFor, databaseName), description: `embedded PostgreSQL, ${directory}`, close: () => cluster.stop() };
}

/**
 * Brings the database up to date, with this repository's queues.
 * @param urls the ways into it.
 * @param log told what was done.
 */
export async function prepareProduct(urls: PreparableUrls, log: (line: string) => void): Promise<void> {
  await prepareDatabase(urls, { queues, log });
}

/** All or none: half of them would quietly mix two databases. DATABASE_ADMIN_URL alone may be missing; then roles are not touched. */
function urlsFromEnvironment(): PreparableUrls | undefined {
  const read = (name: string): string | undefined => process.env[`DATABASE_${name}_URL`] || undefined;
  const [admin, migrator, api, jobs, staff] = ['ADMIN', 'MIGRATOR', 'API', 'JOBS', 'STAFF'].map(read);
  if (![admin, migrator, api, jobs, staff].some((url) => url !== undefined)) return undefined;
  if (!migrator || !api || !jobs || !staff) {
    throw new Error('set DATABASE_MIGRATOR_URL, DATABASE_API_URL, DATABASE_JOBS_URL and DATABASE_STAFF_URL together, or none of them');
  }
  return { admin, migrator, api, jobs, staff };
}
