import { createHash } from 'node:crypto';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';

/**
 * The keys that backups are encrypted with: ENTREPOT_BACKUP_KEY (base64 of 32 bytes), else ones derived from the product's
 * secret keys, so that a copy of them opens the backups too.
 * @param secretKeys the setting ENTREPOT_SECRET_KEYS, when it is known.
 * @returns the first encrypts; each of them opens.
 * @throws Error when there is none, or one is not a key
 */
export function backupKeys(secretKeys: string | undefined, given = process.env['ENTREPOT_BACKUP_KEY']): [Buffer, ...Buffer[]] {
  const chosen = given ? [keyFrom(given)] : [];
  const derived = secretKeys ? secretKeysFrom(secretKeys).map(({ key }) => createHash('sha256').update('entrepot backup key').update(key).digest()) : [];
  const [first, ...others] = [...chosen, ...derived];
  if (first === undefined) throw new Error('no key: set ENTREPOT_BACKUP_KEY to the base64 of 32 random bytes, or ENTREPOT_SECRET_KEYS');
  return [first, ...others];
}

function keyFrom(text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new Error('ENTREPOT_BACKUP_KEY is not the base64 of 32 bytes (openssl rand -base64 32 makes one)');
  return key;
}
