import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolders } from './claim-data-folder.ts';

/** What a script beside the running product needs. */
export interface RunningProduct {
  /** The API's own login: scripts go through the same doors. */
  readonly databaseUrl: string;
  readonly port: number;
  readonly baseDomain: string;
  /** For scripts that do what the worker does; absent when DATABASE_API_URL was given. */
  readonly worker?: { readonly databaseUrl: string; readonly staffDatabaseUrl: string; readonly secretKeysFile: string };
}

interface Published extends RunningProduct {
  readonly pid: number;
}

const FILE = 'running.json';

/**
 * Says in the data folder that this copy runs, readable by nobody else since a password is in it.
 * @returns takes it back
 */
export async function publishRunningProduct(dataFolder: string, product: RunningProduct): Promise<() => Promise<void>> {
  const file = join(dataFolder, FILE);
  const published: Published = { ...product, pid: process.pid };
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify(published), { mode: 0o600 });
  return () => rm(file, { force: true });
}

/**
 * The product that runs on this machine: DATABASE_API_URL, PORT and BASE_DOMAIN when set, else the first running copy of this checkout.
 * @throws Error that says how to start one
 */
export async function findRunningProduct(): Promise<RunningProduct> {
  const { DATABASE_API_URL: given, PORT: port, BASE_DOMAIN: baseDomain } = process.env;
  if (given) return { databaseUrl: given, port: Number(port || 3000), baseDomain: baseDomain || 'localhost' };
  for (const folder of await dataFolders()) {
    const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
    const published = text === undefined ? undefined : JSON.parse(text) as Published;
    if (published && isAlive(published.pid)) return published;
  }
  throw new Error('the product does not run here; start it with npm start in another terminal, or set DATABASE_API_URL (and PORT)');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
