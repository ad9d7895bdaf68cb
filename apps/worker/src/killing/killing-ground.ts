import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@entrepot/db/free-port';
import { openDoors, type Doors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { createTenant, type Testbed } from '@entrepot/testbed';
import { startTestServer } from '@entrepot/testbed/server';
import { vi } from 'vitest';
import { queues } from '../queues.ts';
import { countMail, type MailCounter } from './mail-counter.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A server, a mail server and worker processes that may be killed. */
export interface KillingGround extends Pick<Testbed, 'superuser' | 'createTenant'> {
  readonly mail: MailCounter;
  /** Doors of the login entrepot_jobs, in this process. */
  readonly doors: Doors;
  /** A second session of the superuser, in a transaction: what it locks stays locked until `release`. */
  hold(sql: string, values?: readonly unknown[]): Promise<void>;
  /** Ends every lock. */
  release(): Promise<void>;
  startWorker(): Promise<ChildProcess>;
  close(): Promise<void>;
}

/** Opens it. @param more environment of the worker processes */
export async function openKillingGround(more: Readonly<Record<string, string>> = {}): Promise<KillingGround> {
  const server = await startTestServer({ queues });
  const urls = await server.clone();
  const [admin, holder] = [await connectUnfenced(urls.admin), await connectUnfenced(urls.admin)];
  const superuser: Testbed['superuser'] = async <R>(sql: string, values: readonly unknown[] = []) => (await admin.query(sql, [...values])).rows as R[];
  const mail = await countMail();
  const doors = openDoors({ connectionString: urls.jobs });
  const running = new Set<ChildProcess>();
  // One for all of them: what one worker signed the next one reads.
  const secrets = `v1:${randomBytes(32).toString('base64')}`;
  await holder.query('begin');
  return {
    mail, doors, superuser,
    createTenant: (wanted) => createTenant(superuser, wanted),
    hold: async (sql, values = []) => {
      await holder.query(sql, [...values]);
    },
    release: async () => {
      await holder.query('rollback');
      await holder.query('begin');
    },
    startWorker: async () => {
      const healthPort = await freePort();
      const child = spawn(process.execPath, [main], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          PATH: process.env['PATH'] ?? '', DATABASE_JOBS_URL: urls.jobs, DATABASE_STAFF_URL: urls.staff,
          ENTREPOT_SECRET_KEYS: secrets, SMTP_URL: mail.url, PUBLIC_ORIGIN: 'http://localhost:3000',
          LOG_LEVEL: 'fatal', HEALTH_PORT: String(healthPort), ...more,
        },
      });
      running.add(child);
      await vi.waitFor(async () => (await fetch(`http://127.0.0.1:${healthPort}`)).arrayBuffer(), { timeout: 90_000, interval: 50 });
      return child;
    },
    close: async () => {
      await Promise.all([...running].map((child) => kill(child)));
      await holder.query('rollback');
      await Promise.all([admin.end(), holder.end(), doors.close(), mail.close()]);
      await server.stop();
    },
  };
}

/** `kill -9`. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** By what a job in its middle is known: its transaction has written, or is about to write, and waits for a lock. */
export interface Middle {
  /** A table that its transaction writes. */
  readonly table: string;
  /** The table whose lock it waits for, where it is no row's. */
  readonly waitsFor?: string;
}

/** Waits until a job is in its middle. @param job also at work then: other tenants' jobs of its queue may wait for the same lock */
export async function untilInTheMiddle(
  { superuser }: KillingGround, { table, waitsFor }: Middle, job: { readonly queue: string; readonly tenantId: string },
): Promise<void> {
  await vi.waitUntil(async () => (await superuser(
    `select from pg_locks waiting join pg_stat_activity worker using (pid) join pg_locks held using (pid)
      where not waiting.granted and worker.application_name = 'entrepot-worker' and worker.datname = current_database()
        and held.mode = 'RowExclusiveLock' and held.relation = $1::regclass and ($2::regclass is null or waiting.relation = $2::regclass)
        and exists (select from jobs.job where name = $3 and group_id = $4 and state = 'active')`,
    [table, waitsFor ?? null, job.queue, job.tenantId])).length > 0, { timeout: 60_000, interval: 50 });
}
