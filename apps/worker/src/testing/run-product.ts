import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { freePort } from '@entrepot/db/free-port';
import type { Ground } from '@entrepot/licensing/testing';
import { openDoors, type Doors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { createTenant } from '@entrepot/testbed';
import { startTestServer } from '@entrepot/testbed/server';
import { expect, vi } from 'vitest';
import { queues } from '../queues.ts';

const MAINS = { api: new URL('../../../api/src/main.ts', import.meta.url), worker: new URL('../main.ts', import.meta.url) };

/** The two processes as a platform runs them, on a server of their own. */
export interface RunningProduct {
  readonly apiPort: number;
  readonly metricsPort: number;
  readonly healthPort: number;
  readonly ground: Ground;
  readonly doors: Doors;
  readonly workerDoors: Doors;
  stop(): Promise<void>;
}

/** Starts both and waits until they are ready. @param environment more settings, for both */
export async function runProduct(environment: Readonly<Record<string, string>> = {}): Promise<RunningProduct> {
  const server = await startTestServer({ queues });
  const urls = await server.clone();
  const admin = await connectUnfenced(urls.admin);
  const superuser: Ground['superuser'] = async <R>(sql: string, values: readonly unknown[] = []) => (await admin.query(sql, [...values])).rows as R[];
  const [doors, workerDoors] = [openDoors({ connectionString: urls.api }), openDoors({ connectionString: urls.jobs })];
  const [apiPort, metricsPort, healthPort] = [await freePort(), await freePort(), await freePort()];
  const shared = {
    PATH: process.env['PATH'] ?? '', ENTREPOT_SECRET_KEYS: `v1:${randomBytes(32).toString('base64')}`, LOG_LEVEL: 'fatal', ...environment,
  };
  const children = [
    start(MAINS.api, { ...shared, DATABASE_API_URL: urls.api, PORT: String(apiPort), METRICS_PORT: String(metricsPort) }),
    // Nobody listens at the discard port: mail is not what these tests are about.
    start(MAINS.worker, { ...shared, DATABASE_JOBS_URL: urls.jobs, SMTP_URL: 'smtp://127.0.0.1:9', PUBLIC_ORIGIN: 'http://localhost:3000', HEALTH_PORT: String(healthPort) }),
  ];
  for (const url of [`http://127.0.0.1:${apiPort}/readyz`, `http://127.0.0.1:${healthPort}/readyz`]) {
    await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), { timeout: 30_000, interval: 50 });
  }
  return {
    apiPort, metricsPort, healthPort, doors, workerDoors,
    ground: { superuser, createTenant: (wanted) => createTenant(superuser, wanted) },
    stop: async () => {
      for (const child of children) child.kill('SIGKILL');
      await Promise.all([doors.close(), workerDoors.close(), admin.end()]);
      await server.stop();
    },
  };
}

function start(main: URL, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(main)], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}
