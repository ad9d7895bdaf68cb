import { createHash } from 'node:crypto';
import { randomCode } from '@entrepot/kernel';

const BACKUP_CODE_COUNT = 10;
// 80 bits: a stolen table of plain SHA-256 hashes cannot be searched through, so no slow hash is needed.
const SYMBOLS = 16;

/** Ten new codes, as they are shown once: XXXX-XXXX-XXXX-XXXX. */
export function newBackupCodes(): string[] {
  return Array.from({ length: BACKUP_CODE_COUNT }, () => randomCode(SYMBOLS).match(/.{4}/g)?.join('-') ?? '');
}

/** What is stored of a code; spaces, dashes and case do not matter when it is typed. */
export function backupCodeHash(code: string): Buffer {
  return createHash('sha256').update(code.replace(/[\s-]+/g, '').toUpperCase()).digest();
}
