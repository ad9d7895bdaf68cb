import { readFile } from 'node:fs/promises';
import { secretKeysFrom, type SecretKeys } from '@entrepot/kernel/secret-box';
import { findRunningProduct } from '../product/running-product.ts';

/** What verifying needs: the worker's login, the staff's to find tenants, and the keys that seals are signed with. */
export interface TrailAccess {
  readonly jobsUrl: string;
  readonly staffUrl: string;
  readonly secrets: SecretKeys;
}

/**
 * DATABASE_JOBS_URL, DATABASE_STAFF_URL and ENTREPOT_SECRET_KEYS when set, else those of the product that runs here.
 * @throws Error that says what is missing
 */
export async function findTrailAccess(): Promise<TrailAccess> {
  const { DATABASE_JOBS_URL: jobsUrl, DATABASE_STAFF_URL: staffUrl, ENTREPOT_SECRET_KEYS: keys, ENTREPOT_SECRET_KEYS_FILE: keysFile } = process.env;
  if (!jobsUrl && !staffUrl) {
    const { worker } = await findRunningProduct();
    if (worker === undefined) throw new Error('set DATABASE_JOBS_URL, DATABASE_STAFF_URL and ENTREPOT_SECRET_KEYS as the worker has them');
    return { jobsUrl: worker.databaseUrl, staffUrl: worker.staffDatabaseUrl, secrets: secretKeysFrom(keys || await read(worker.secretKeysFile)) };
  }
  if (!jobsUrl || !staffUrl) throw new Error('set DATABASE_JOBS_URL and DATABASE_STAFF_URL together');
  if (!keys && !keysFile) throw new Error('set ENTREPOT_SECRET_KEYS: without the keys no signature can be verified');
  return { jobsUrl, staffUrl, secrets: secretKeysFrom(keys || await read(keysFile ?? '')) };
}

const read = async (file: string): Promise<string> => (await readFile(file, 'utf8')).trim();
