import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The keys that encrypt second factors and the like: ENTREPOT_SECRET_KEYS, or one made once and kept in the data folder,
 * since data encrypted with a lost key is lost.
 * @param dataFolder this copy's folder.
 * @returns the setting as the processes read it: `v1:` and the base64 of 32 random bytes.
 */
export async function secretKeys(dataFolder: string): Promise<string> {
  const given = process.env['ENTREPOT_SECRET_KEYS'];
  if (given) return given;
  const file = secretKeysFile(dataFolder);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return kept.trim();
  const made = `v1:${randomBytes(32).toString('base64')}`;
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}

/** Where the keys lie that were made for this copy. @param dataFolder this copy's folder */
export function secretKeysFile(dataFolder: string): string {
  return join(dataFolder, 'secret-keys');
}
