import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Debian's names of the programs that npm cannot supply, and what is left out without each. */
export const outsidePrograms = [
  { names: ['chromium', 'chromium-browser', 'google-chrome'], needed: 'the product in a real browser' },
  { names: ['oathtool'], needed: 'sign-in with an independent TOTP client' },
  { names: ['pgbouncer'], needed: 'the suite through a transaction pooler' },
  { names: ['promtool'], needed: 'the alert rules, checked by Prometheus itself' },
] as const;

/**
 * Finds a program on the PATH and where Debian keeps servers, which an ordinary user's PATH leaves out.
 * @param names its names, best first.
 * @returns its path, or undefined.
 */
export async function findProgram(names: readonly string[]): Promise<string | undefined> {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}
