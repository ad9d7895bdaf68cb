import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@entrepot/db/free-port';
import type { DatabaseUrls } from '@entrepot/db/prepare';
import { startApiProcess } from '../../apps/api/src/testing/start-api-process.ts';

/** The API and the worker as a platform runs them, on one database. */
export interface ProductProcesses {
  readonly keys: string;
  readonly port: number;
  /** What the worker's mailbox caught. */
  mails(): Promise<{ to: string; subject: string; text: string }[]>;
  /** SIGTERM to both. @returns the exit codes, and whatever the API said beside its log */
  stop(): Promise<{ api: number | null; worker: number | null; complaints: readonly string[] }>;
}

const WORKER = fileURLToPath(new URL('../../apps/worker/src/main.ts', import.meta.url));

/** Starts both; they end with this process. */
export async function startProductProcesses(urls: DatabaseUrls): Promise<ProductProcesses> {
  const keys = `v1:${randomBytes(32).toString('base64')}`;
  const [smtpPort, httpPort, healthPort] = [await freePort(), await freePort(), await freePort()];
  const api = startApiProcess({ DATABASE_API_URL: urls.api, ENTREPOT_SECRET_KEYS: keys, TRUST_PROXY: 'true', LOG_LEVEL: 'info' });
  const worker = spawn(process.execPath, [WORKER], {
    env: {
      PATH: process.env['PATH'] ?? '', DATABASE_JOBS_URL: urls.jobs, ENTREPOT_SECRET_KEYS: keys, LOG_LEVEL: 'fatal',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, PUBLIC_ORIGIN: 'http://localhost:3000',
      MAILBOX_SMTP_PORT: String(smtpPort), MAILBOX_HTTP_PORT: String(httpPort), HEALTH_PORT: String(healthPort),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const kill = (): void => void worker.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(worker, 'exit').then(([code]: (number | null)[]) => {
    process.off('exit', kill);
    return code ?? null;
  });
  return {
    keys,
    port: await api.port(),
    mails: async () => await (await fetch(`http://127.0.0.1:${httpPort}/mails.json`)).json() as { to: string; subject: string; text: string }[],
    stop: async () => {
      worker.kill('SIGTERM');
      return { api: await api.stop(), worker: await ended, complaints: api.errors };
    },
  };
}
