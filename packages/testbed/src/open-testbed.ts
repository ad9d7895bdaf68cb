import type { DatabaseUrls } from '@entrepot/db/prepare';
import { openDoors, type Doors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { inject } from 'vitest';
import { createTenant, type NewTenant, type TestTenant } from './create-tenant.ts';
import { deskKey } from './desk-key.ts';

/** One worker's database and the ways into it. */
export interface Testbed {
  urls: DatabaseUrls;
  /** The API's two doors, on the login that the product uses. */
  doors: Doors;
  /** Runs one statement past every fence: to prove that the rows a test must not see are there. */
  superuser: <R = Record<string, unknown>>(sql: string, values?: readonly unknown[]) => Promise<R[]>;
  /** Makes a tenant of the test's own. */
  createTenant: (wanted?: NewTenant) => Promise<TestTenant>;
  /** Rarely needed: connections end with the worker. The next openTestbed() opens them again. */
  close: () => Promise<void>;
}

let opened: Promise<Testbed> | undefined;

/**
 * Opens this worker's database; every test file of the worker shares it, so each test makes its own tenant and cleans nothing.
 * @returns the same testbed at each call.
 * @throws Error with the server's own words when it could not be started or migrated.
 */
export async function openTestbed(): Promise<Testbed> {
  return (opened ??= open());
}

async function open(): Promise<Testbed> {
  const urls = await askForDatabase();
  const admin = await connectUnfenced(urls.admin);
  const doors = openDoors({ connectionString: urls.api });
  const superuser: Testbed['superuser'] = async <R>(sql: string, values: readonly unknown[] = []) =>
    (await admin.query(sql, [...values])).rows as R[];
  return {
    urls,
    doors,
    superuser,
    createTenant: (wanted) => createTenant(superuser, wanted),
    close: async () => {
      opened = undefined;
      await Promise.all([doors.close(), admin.end()]);
    },
  };
}

async function askForDatabase(): Promise<DatabaseUrls> {
  const answer = await fetch(`${inject(deskKey)}/worker/${process.env['VITEST_POOL_ID'] ?? '1'}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`no database for this worker: ${text}`);
  return JSON.parse(text) as DatabaseUrls;
}
