import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startCluster } from '@entrepot/db/cluster';
import { fenceDatabase, withDatabase } from '@entrepot/db/migrate';
import { databaseUrls, prepareDatabase, type DatabaseUrls, type PrepareOptions } from '@entrepot/db/prepare';
import { serverTemporaryFolder } from '@entrepot/db/reachable';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { startPooler, type Pooler } from './start-pooler.ts';

/** One PostgreSQL server with a migrated template, for one run of tests or benchmarks. */
export interface TestServer {
  /** Makes a database of its own from the template. */
  clone(): Promise<DatabaseUrls>;
  stop(): Promise<void>;
}

/** Every queue that the product has; a job for a queue that does not exist is not written. */
export type TestQueues = NonNullable<PrepareOptions['queues']>;

export interface TestServerOptions {
  queues?: TestQueues;
  /** More lines of postgresql.conf for the private server. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Starts a private server that forgets everything, and migrates a template on it. DATABASE_* is ignored on purpose: a test
 * must never meet real data. TEST_DATABASE_URL, a superuser's URL, names another server to use. With TEST_THROUGH=pgbouncer
 * the logins of the API and the worker lead through a transaction pooler.
 */
export async function startTestServer({ queues = {}, settings = {} }: TestServerOptions = {}): Promise<TestServer> {
  const run = `entrepot_test_${randomBytes(4).toString('hex')}`;
  const chosen = process.env['TEST_DATABASE_URL'];
  const { urlsOf, end } = chosen ? borrowServer(chosen) : await ownServer(settings);
  const template = urlsOf(`${run}_template`);
  const made = [`${run}_template`];
  await prepareDatabase(template, { queues });
  const pooler = process.env['TEST_THROUGH'] === 'pgbouncer' ? await startPooler([template.api, template.jobs]) : undefined;
  return {
    clone: async () => {
      const name = `${run}_${made.length}`;
      made.push(name);
      await cloneDatabase(template.admin, `${run}_template`, name);
      return throughPooler(urlsOf(name), pooler);
    },
    stop: async () => {
      await pooler?.stop();
      if (chosen) await dropDatabases(template.admin, made);
      await end();
    },
  };
}

function throughPooler(urls: DatabaseUrls, pooler: Pooler | undefined): DatabaseUrls {
  return pooler ? { ...urls, api: pooler.through(urls.api), jobs: pooler.through(urls.jobs) } : urls;
}

interface Source {
  urlsOf: (database: string) => DatabaseUrls;
  end: () => Promise<void>;
}

async function ownServer(settings: Readonly<Record<string, string>>): Promise<Source> {
  // Straight below the temporary folder, where the server's user may remove what is its own when we are killed.
  const dataDirectory = join(await serverTemporaryFolder(), `entrepot-test-${randomBytes(6).toString('hex')}`);
  const cluster = await startCluster({ dataDirectory, ephemeral: true, settings });
  return { urlsOf: (database) => databaseUrls(cluster.urlFor, database), end: () => cluster.stop() };
}

/** Passwords follow from the URL, so that two runs on one borrowed server do not lock each other out. */
function borrowServer(adminUrl: string): Source {
  const urlFor = (login: string, database: string): string => {
    const url = new URL(withDatabase(adminUrl, database));
    if (login !== 'postgres') {
      url.username = login;
      url.password = createHash('sha256').update(`${login} ${adminUrl}`).digest('base64url');
    }
    return url.href;
  };
  return { urlsOf: (database) => databaseUrls(urlFor, database), end: async () => undefined };
}

async function cloneDatabase(adminUrl: string, template: string, name: string): Promise<void> {
  const admin = await connectUnfenced(withDatabase(adminUrl, 'postgres'));
  try {
    await admin.query(`create database ${name} template ${template} owner entrepot_owner`);
  } finally {
    await admin.end();
  }
  await fenceDatabase(adminUrl, name);
}

async function dropDatabases(adminUrl: string, names: readonly string[]): Promise<void> {
  const admin = await connectUnfenced(withDatabase(adminUrl, 'postgres'));
  try {
    for (const name of names) await admin.query(`drop database if exists ${name} with (force)`);
  } finally {
    await admin.end();
  }
}
