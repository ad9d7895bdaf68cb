import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_NAME } from './make-backup.ts';

/** How long a backup is kept. */
export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Removes backups that are older than they are kept; the newest stays, however old it is.
 * @returns the names of those removed.
 */
export async function removeOldBackups(folder: string, now: Date = new Date()): Promise<string[]> {
  const [, ...older] = (await readdir(folder)).filter((name) => BACKUP_NAME.test(name)).toSorted().toReversed();
  const removed: string[] = [];
  for (const name of older) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now.getTime() - mtimeMs <= KEPT_DAYS * DAY_MS) continue;
    for (const file of [name, `${name}.json`]) await rm(join(folder, file), { force: true });
    removed.push(name);
  }
  return removed;
}
