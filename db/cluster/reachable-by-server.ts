import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { serverUser } from './run-program.ts';

/**
 * Says whether the user that the server runs as may enter a folder: every folder on the way must let others through.
 * PostgreSQL does not fail on a folder that it cannot reach, it hangs; so we ask first.
 * @param folder the folder, which need not exist yet.
 */
export async function reachableByServer(folder: string): Promise<boolean> {
  if (serverUser() === undefined) return true;
  for (let path = resolve(folder); ; path = dirname(path)) {
    const found = await stat(path).catch(() => undefined);
    if (found && found.uid !== serverUser()?.uid && (found.mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/**
 * Finds a temporary folder that the server's user may enter.
 * @throws Error when there is none.
 */
export async function serverTemporaryFolder(): Promise<string> {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp']) if (await reachableByServer(folder)) return folder;
  throw new Error(`no temporary folder that the database's user may enter (tried ${tmpdir()}, /tmp, /var/tmp)`);
}
