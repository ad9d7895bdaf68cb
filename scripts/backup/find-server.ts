import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from '@entrepot/db/cluster';
import { holdLock } from '@entrepot/db/lock';
import { dataFolders } from '../product/claim-data-folder.ts';

/** A server to back up, and what opens its secrets. */
export interface FoundServer {
  readonly adminUrl: string;
  /** For the person: which server it is. */
  readonly description: string;
  /** Where its backups go when nothing else is said. */
  readonly backupFolder: string | undefined;
  readonly secretKeys: string | undefined;
  /** Stops it when it ran for this alone. */
  close(): Promise<void>;
}

/**
 * The server that DATABASE_ADMIN_URL names, else the embedded one of this checkout's first copy: as it runs, or started for
 * this alone.
 * @throws Error when there is none
 */
export async function findServer(environment: NodeJS.ProcessEnv = process.env): Promise<FoundServer> {
  const { DATABASE_ADMIN_URL: adminUrl, ENTREPOT_SECRET_KEYS: secretKeys } = environment;
  if (adminUrl) {
    return { adminUrl, description: `the server at ${new URL(adminUrl).host}`, backupFolder: undefined, secretKeys, close: async () => undefined };
  }
  for (const folder of await dataFolders()) {
    const cluster = join(folder, 'cluster');
    const passwords = await readFile(join(cluster, 'entrepot-passwords.json'), 'utf8').catch(() => undefined);
    if (passwords === undefined) continue;
    const { postgres } = JSON.parse(passwords) as { postgres: string };
    const known = {
      description: `the embedded server in ${cluster}`, backupFolder: join(folder, 'backups'),
      secretKeys: secretKeys ?? (await readFile(join(folder, 'secret-keys'), 'utf8').catch(() => undefined))?.trim(),
    };
    const lock = await holdLock(join(folder, 'lock'));
    if (lock === undefined) return { ...known, adminUrl: `postgresql://postgres:${postgres}@127.0.0.1:${await portOf(cluster)}/postgres`, close: async () => undefined };
    const started = await startCluster({ dataDirectory: cluster });
    return {
      ...known, adminUrl: started.adminUrl,
      close: async () => {
        await started.stop();
        await lock.release();
      },
    };
  }
  throw new Error('there is nothing to back up here: npm start makes a database, or DATABASE_ADMIN_URL names one on this machine');
}

/** The secret keys of this checkout's copies, which may open a backup. */
export async function secretKeysOfCopies(environment: NodeJS.ProcessEnv = process.env): Promise<string[]> {
  const kept = await Promise.all((await dataFolders()).map((folder) => readFile(join(folder, 'secret-keys'), 'utf8').catch(() => '')));
  return [environment['ENTREPOT_SECRET_KEYS'] ?? '', ...kept].map((text) => text.trim()).filter(Boolean);
}

async function portOf(cluster: string): Promise<string> {
  const [, , , port] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  if (!port) throw new Error(`the server in ${cluster} is starting; try again`);
  return port.trim();
}
