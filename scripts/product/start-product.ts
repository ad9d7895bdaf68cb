import { join } from 'node:path';
import { freePort } from '@entrepot/db/free-port';
import { seed } from '../seed.ts';
import { awaitHttp } from './await-http.ts';
import { claimDataFolder } from './claim-data-folder.ts';
import { claimPort } from './claim-port.ts';
import { demoSignInsFile, readDemoSignIns } from './demo-sign-ins.ts';
import { openDatabase, prepareProduct } from './open-database.ts';
import { processEnvironments } from './process-environments.ts';
import { publishRunningProduct } from './running-product.ts';
import { runProcess, type RunningProcess } from './run-process.ts';
import { secretKeys, secretKeysFile } from './secret-keys.ts';
import { shutdownOnSignals, type Shutdown } from './shutdown.ts';
import type { WelcomeFacts } from './welcome.ts';

export interface StartOptions {
  log: (line: string) => void;
  /** Restarts the processes when a source changes. */
  watch?: boolean;
  /** What must be ready before the API serves it. */
  beforeProcesses?: () => Promise<void>;
}

const startTimeoutMs = 60_000;

/**
 * Brings up the whole product: database, roles, migrations, demo tenants, API and worker.
 * @returns what to print, and how to end it all.
 * @throws whatever kept it from starting; what was started by then is ended by the shutdown.
 */
export async function startProduct(shutdown: Shutdown, options: StartOptions): Promise<WelcomeFacts> {
  const { log } = options;
  const folder = await claimDataFolder();
  shutdown.add('the data folder', () => folder.release());

  const database = await openDatabase(folder.path);
  shutdown.add('the database', () => database.close());
  await prepareProduct(database.urls, log);

  const keys = await secretKeys(folder.path);
  const signInsFile = demoSignInsFile(folder.path);
  await seed({ urls: database.urls, secretKeys: keys, signInsFile, log });
  await options.beforeProcesses?.();

  const claimed = await claimPort();
  shutdown.add('the port', () => claimed.release());
  const { port } = claimed;
  const baseDomain = process.env['BASE_DOMAIN'] ?? 'localhost';
  const demo = await readDemoSignIns(signInsFile);
  const demoTenants = demo?.tenants.map(({ slug }) => slug) ?? [];
  // Beside the claimed one, and not any free port: those the system also gives to outgoing connections, such as PostgreSQL's.
  const beside = async (step: number): Promise<number> => freePort(port + step);
  const ports = { port, mailboxPort: await beside(1), smtpPort: await beside(2), healthPort: await beside(3) };
  const environments = processEnvironments({ urls: database.urls, secretKeys: keys, ...ports, baseDomain, demoTenants });
  const start = async (name: 'api' | 'worker'): Promise<RunningProcess> => {
    const running = await runProcess(name, `apps/${name}/src/main.ts`, {
      env: environments[name],
      logFile: join(folder.path, `${name}.log`),
      nodeOptions: options.watch ? ['--watch', '--watch-preserve-output'] : [],
    });
    shutdown.add(name, () => running.stop());
    return running;
  };
  const processes = [await start('worker'), await start('api')];
  // Neither is restarted silently: when one ends, everything does, and says why.
  const ended = Promise.race(processes.map((running) => running.ended)).then((words) => {
    if (!shutdown.isRunning()) log(words);
    return shutdown.run(1);
  });
  const ready = [`http://127.0.0.1:${ports.healthPort}/`, `http://127.0.0.1:${port}/readyz`].map((url) => awaitHttp(url, startTimeoutMs));
  await Promise.race([Promise.all(ready), ended]);
  const worker = { databaseUrl: database.urls.jobs, staffDatabaseUrl: database.urls.staff, secretKeysFile: secretKeysFile(folder.path) };
  shutdown.add('the note that it runs', await publishRunningProduct(folder.path, { databaseUrl: database.urls.api, port, baseDomain, worker }));

  return { port, baseDomain, mailboxPort: ports.mailboxPort, database: database.description, dataFolder: folder.path, demo };
}

/**
 * Runs a start to its end: prints, waits for Ctrl-C, and ends everything when something fails on the way.
 * @param start what to bring up, and what to print once it runs.
 */
export async function runUntilStopped(start: (shutdown: Shutdown, log: (line: string) => void) => Promise<string>): Promise<void> {
  const log = (line: string): void => console.log(line);
  const shutdown = shutdownOnSignals(log);
  try {
    log(`\n${await start(shutdown, log)}\n`);
  } catch (error) {
    if (!shutdown.isRunning()) console.error(`entrepot did not start: ${error instanceof Error ? error.message : String(error)}`);
    await shutdown.run(1);
  }
}
