import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@entrepot/db/free-port';
import { recordEvent } from '@entrepot/events';
import { inviteUser } from '@entrepot/identity';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';
import { layLicensedOrder, type Ground, type LicensedOrder } from '@entrepot/licensing/testing';
import { openDoors, type Doors } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { orderPlaced } from '@entrepot/sales';
import { createTenant } from '@entrepot/testbed';
import { startTestServer, type TestServer } from '@entrepot/testbed/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { queues } from './queues.ts';

// A server of its own: this worker works every job it finds.
let server: TestServer;
let doors: Doors;
let ground: Ground & { close: () => Promise<unknown> };
let environment: Record<string, string>;
let mailboxUrl: string;
let adminUrl: string;
const main = fileURLToPath(new URL('main.ts', import.meta.url));
const running = new Set<ChildProcess>();

beforeAll(async () => {
  server = await startTestServer({ queues });
  const urls = await server.clone();
  adminUrl = urls.admin;
  const admin = await connectUnfenced(adminUrl);
  const superuser: Ground['superuser'] = async <R>(sql: string, values: readonly unknown[] = []) => (await admin.query(sql, [...values])).rows as R[];
  ground = { superuser, createTenant: (wanted) => createTenant(superuser, wanted), close: () => admin.end() };
  doors = openDoors({ connectionString: urls.api });
  const [smtpPort, httpPort, healthPort] = [await freePort(), await freePort(), await freePort()];
  mailboxUrl = `http://127.0.0.1:${httpPort}`;
  environment = {
    PATH: process.env['PATH'] ?? '', DATABASE_JOBS_URL: urls.jobs, DATABASE_STAFF_URL: urls.staff, ENTREPOT_SECRET_KEYS: `v1:${randomBytes(32).toString('base64')}`,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, PUBLIC_ORIGIN: 'http://localhost:3000', LOG_LEVEL: 'error',
    MAILBOX_SMTP_PORT: String(smtpPort), MAILBOX_HTTP_PORT: String(httpPort), HEALTH_PORT: String(healthPort),
  };
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([doors.close(), ground.close()]);
  await server.stop();
});

async function startProcess(): Promise<{ stop: (signal: NodeJS.Signals) => Promise<number | null> }> {
  const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  running.add(child);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${environment['HEALTH_PORT']}`)).status).toBe(200), { timeout: 20_000, interval: 50 });
  return {
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function place(quantity: number): Promise<LicensedOrder> {
  const order = await layLicensedOrder(ground, { quantity });
  await doors.transact(order.buyer, (tx) => tx.asClerk(() => recordEvent(tx, order.buyer, orderPlaced, order.orderId, {
    orderId: order.orderId, code: order.orderCode, companyId: order.companyId, placedBy: order.buyer.userId,
    lines: [{ lineNo: 1, productId: order.productId, quantity }],
  })));
  return order;
}

const mailsTo = async ({ email }: LicensedOrder): Promise<{ subject: string; text: string }[]> =>
  ((await (await fetch(`${mailboxUrl}/mails.json`)).json()) as { to: string; subject: string; text: string }[]).filter(({ to }) => to === email.toLowerCase());
const countOf = async (sql: string, { tenantId }: LicensedOrder): Promise<number> =>
  Number((await ground.superuser<{ n: string }>(`select count(*)::text as n from ${sql}`, [tenantId]))[0]?.n);
const unfinished = (order: LicensedOrder) => countOf("jobs.job where group_id = $1::text and state <> 'completed'", order);
const WAIT = { timeout: 25_000, interval: 50 };

test('an invitation to the platform\'s staff becomes one e-mail with a link to the console', async () => {
  const worker = await startProcess();
  const operator = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId: 'test-invite', label: 'Grace Hopper' } as const;
  const email = `staff-${randomBytes(4).toString('hex')}@platform.example`;
  const secrets = secretKeysFrom(environment['ENTREPOT_SECRET_KEYS'] ?? '');
  const { token } = await doors.transact(operator, (tx) => inviteUser(tx, operator, { email, role: 'platform-support', secrets }));
  const mails = async () => ((await (await fetch(`${mailboxUrl}/mails.json`)).json()) as { to: string; text: string }[]).filter(({ to }) => to === email);
  await vi.waitFor(async () => expect(await mails()).toHaveLength(1), WAIT);
  expect((await mails())[0]?.text).toContain(`http://admin.localhost:3000/platform/accept-invitation#${token}`);
  expect(await worker.stop('SIGTERM')).toBe(0);
});

test('an order becomes licenses and one e-mail with their keys; every job of it run a second time changes nothing', async () => {
  const worker = await startProcess();
  const order = await place(3);
  await vi.waitFor(async () => expect(await mailsTo(order)).toHaveLength(1), WAIT);
  const [mail] = await mailsTo(order);
  expect(mail?.subject).toBe(`Your license keys for order ${order.orderCode}`);
  expect(mail?.text.match(new RegExp(`${order.keyPrefix}(-[0-9A-Z]{4}){5}`, 'g'))).toHaveLength(3);
  await vi.waitFor(async () => expect(await unfinished(order)).toBe(0), WAIT);

  // What a worker leaves that dies after its effect was committed and before its job was noted as done.
  const jobs = await ground.superuser<{ id: string; name: string }>('select id, name from jobs.job where group_id = $1', [order.tenantId]);
  expect(new Set(jobs.map(({ name }) => name))).toEqual(
    new Set(['events.relay', 'licensing.issue-licenses', 'messaging.mail-license-keys', 'messaging.send-email', 'reporting.count-facts']));
  for (const { id } of jobs) {
    await ground.superuser("update jobs.job set state = 'retry', completed_on = null, start_after = now() where id = $1", [id]);
    await vi.waitFor(async () => expect(await unfinished(order)).toBe(0), WAIT);
  }
  expect(await mailsTo(order)).toHaveLength(1);
  expect(await countOf('licensing.licenses where tenant_id = $1', order)).toBe(3);
  expect(await countOf('licensing.keys where tenant_id = $1', order)).toBe(3);
  expect(await countOf("messaging.emails where tenant_id = $1 and state = 'sent' and attempts = 1", order)).toBe(1);
  expect(await countOf('reporting.daily_orders where tenant_id = $1 and orders = 1', order)).toBe(1);
  expect(await countOf('reporting.daily_licenses where tenant_id = $1 and provisioned = 3', order)).toBe(1);
  expect(await worker.stop('SIGTERM')).toBe(0);
}, 90_000);

test('SIGTERM drains within ten seconds, and what was placed meanwhile is done by the next worker', async () => {
  const worker = await startProcess();
  const order = await place(200);
  const asked = performance.now();
  expect(await worker.stop('SIGTERM')).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
  const next = await startProcess();
  await vi.waitFor(async () => expect(await mailsTo(order)).toHaveLength(1), WAIT);
  expect(await countOf('licensing.licenses where tenant_id = $1', order)).toBe(200);
  expect(await next.stop('SIGTERM')).toBe(0);
}, 90_000);

test('a worker with wrong settings says all of them and does not start', async () => {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'] ?? '', HEALTH_PORT: 'x' }, stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code]: (number | null)[] = await once(child, 'close');
  expect(code).toBe(78);
  for (const name of ['DATABASE_JOBS_URL', 'ENTREPOT_SECRET_KEYS', 'SMTP_URL', 'PUBLIC_ORIGIN', 'HEALTH_PORT']) expect(said).toContain(name);
  expect(said).not.toContain('at ');
});

test('a worker whose database role could walk past the walls does not start', async () => {
  const child = spawn(process.execPath, [main], { env: { ...environment, DATABASE_JOBS_URL: adminUrl, LOG_LEVEL: 'fatal' }, stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code]: (number | null)[] = await once(child, 'close');
  expect(code).toBe(1);
  expect(said).toContain('Refusing to start: the database role');
});
