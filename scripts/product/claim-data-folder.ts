import { createHash } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { holdLock } from '@entrepot/db/lock';
import { reachableByServer } from '@entrepot/db/reachable';
import { rootFolder } from './root-folder.ts';

/** A folder for one running copy: its cluster, its keys, its logs. */
export interface DataFolder {
  path: string;
  release(): Promise<void>;
}

const mostCopies = 9;

/**
 * Claims `.data`, or `.data-2` and so on while other copies of this checkout run: two servers must not share one cluster.
 * Under root, a checkout that the database's user cannot enter keeps its data in /var/lib/entrepot. DATA_FOLDER names another
 * place for them all.
 * @throws Error when nine copies run.
 */
export async function claimDataFolder(): Promise<DataFolder> {
  const home = await homeOfData();
  for (let copy = 1; copy <= mostCopies; copy += 1) {
    const path = join(home, nameOf(copy));
    await makeEnterable(path);
    const lock = await holdLock(join(path, 'lock'));
    if (lock) return { path, release: () => lock.release() };
  }
  throw new Error(`${mostCopies} copies of ${rootFolder} are running; stop one first`);
}

/** Where copies of this checkout keep their data, whether they run or not. */
export async function dataFolders(): Promise<string[]> {
  const home = await homeOfData();
  return Array.from({ length: mostCopies }, (_, index) => join(home, nameOf(index + 1)));
}

function nameOf(copy: number): string {
  return copy === 1 ? '.data' : `.data-${copy}`;
}

async function homeOfData(): Promise<string> {
  const chosen = process.env['DATA_FOLDER'];
  if (chosen) {
    await makeEnterable(chosen);
    return chosen;
  }
  if (await reachableByServer(rootFolder)) return rootFolder;
  const mark = createHash('sha256').update(rootFolder).digest('hex').slice(0, 8);
  const shared = '/var/lib/entrepot';
  const own = join(shared, `${basename(rootFolder)}-${mark}`);
  await makeEnterable(shared);
  await makeEnterable(own);
  return own;
}

/** Others may pass through and see nothing; a strict umask would keep the database's user out. */
async function makeEnterable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
}
