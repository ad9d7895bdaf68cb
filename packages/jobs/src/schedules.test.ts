import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openDoors, type WorkerActor } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { createTenant } from '@entrepot/testbed';
import { startTestServer } from '@entrepot/testbed/server';
import { afterAll, expect, test, vi } from 'vitest';
import { beginRun } from './begin-run.ts';
import { enqueue } from './enqueue.ts';
import { handle, type Handler } from './handler.ts';
import { ticksQueue } from './machinery-queues.ts';
import { registryOf } from './registry-of.ts';
import { defineSchedule, type Schedule } from './schedule.ts';
import { startWorker, type RunningWorker } from './start-worker.ts';

const YEARLY = '0 0 1 1 *';
const inTenants = defineSchedule('test.in-tenants', { cron: YEARLY, scope: 'each-tenant', title: 'In each tenant', settings: { retryLimit: 0 } });
const inPlatform = defineSchedule('test.in-platform', { cron: YEARLY, scope: 'platform', title: 'For the platform' });
const often = defineSchedule('test.often', { cron: '*/5 * * * * *', scope: 'platform', title: 'Often' });
const raced = defineSchedule('test.raced', { cron: YEARLY, scope: 'each-tenant', title: 'Raced for' });
const schedules = [inTenants, inPlatform, often, raced];

const server = await startTestServer({ queues: registryOf(schedules.map(({ queue }) => queue)) });
const urls = await server.clone();
const doors = openDoors({ connectionString: urls.jobs });
const admin = await connectUnfenced(urls.admin);
const superuser = async <R>(sql: string, values: readonly unknown[] = []) => (await admin.query(sql, [...values])).rows as R[];
const platform: WorkerActor = { kind: 'worker', tenantId: PLATFORM_TENANT_ID, requestId: 'test' };
const tenants = [await createTenant(superuser), await createTenant(superuser), await createTenant(superuser)].map(({ tenantId }) => tenantId);
const WAIT = { timeout: 25_000, interval: 50 };

const worked: { name: string; tenantId: string; dueAt: string }[] = [];
const broken = new Set<string>();
const note = ({ name, queue }: Schedule): Handler => handle(queue, async ({ actor, payload }) => {
  if (broken.has(actor.tenantId)) throw new Error('broken');
  worked.push({ name, tenantId: actor.tenantId, dueAt: payload.dueAt });
});
const work = (named: readonly Schedule[]): Promise<RunningWorker> => startWorker({
  connectionString: urls.jobs, doors, handlers: named.map(note), schedules: named, pollingIntervalSeconds: 0.5, onError: () => undefined,
});
const runsOf = ({ name }: Schedule) => superuser<{ asked_by: string; job_count: number; failed_count: number; finished: boolean }>(
  'select asked_by, job_count, failed_count, finished_at is not null as finished from tasks.schedule_runs where schedule = $1 order by due_at', [name]);

afterAll(async () => {
  await Promise.all([doors.close(), admin.end()]);
  await server.stop();
});

test('thirty processes that act on one due time make one run, with one job in each tenant and none in the platform', async () => {
  const dueAt = new Date('2026-11-20T12:00:00Z');
  const made = await Promise.all(Array.from({ length: 30 }, () => doors.transact(platform, (tx) => beginRun(tx, raced, dueAt, 'clock'))));
  expect(made.filter((jobs) => jobs !== undefined)).toEqual([tenants.length]);
  const jobs = await superuser<{ tenant: string; data: unknown }>("select group_id as tenant, data from jobs.job where name = 'test.raced'");
  expect(jobs.map(({ tenant }) => tenant).toSorted()).toEqual(tenants.toSorted());
  expect(jobs.every(({ data }) => (data as { dueAt: string }).dueAt === dueAt.toISOString())).toBe(true);
});

test('a run that is due while a tenant still works the last one adds nothing there', async () => {
  expect(await doors.transact(platform, (tx) => beginRun(tx, raced, new Date('2026-11-20T12:15:00Z'), 'clock'))).toBe(0);
});

test('a rolled back run leaves no row and no job', async () => {
  await doors.transact(platform, async (tx) => {
    await beginRun(tx, raced, new Date('2026-11-20T12:30:00Z'), 'clock');
    throw new Error('no');
  }).catch(() => undefined);
  expect(await runsOf(raced)).toHaveLength(2);
});

test('a job of an ordinary tenant cannot make jobs in others', async () => {
  const [tenantId = ''] = tenants;
  expect(await doors.transact({ ...platform, tenantId }, (tx) => beginRun(tx, inTenants, new Date(), 'person'))).toBe(0);
  await superuser('delete from tasks.schedule_runs where tenant_id = $1', [tenantId]);
});

test('what fell due while no worker ran is done once when several start, and not again by the next', async () => {
  const [, , sick = ''] = tenants;
  broken.add(sick);
  const workers = await Promise.all([work([inTenants, inPlatform]), work([inTenants, inPlatform])]);
  await vi.waitFor(() => expect(worked.filter(({ name }) => name !== often.name)).toHaveLength(tenants.length), WAIT);
  const next = await work([inTenants, inPlatform]);
  await Promise.all([...workers, next].map((worker) => worker.stop()));
  const dueAt = `${new Date().getUTCFullYear()}-01-01T00:00:00.000Z`;
  expect(worked.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: inPlatform.name, tenantId: PLATFORM_TENANT_ID, dueAt },
    ...tenants.slice(0, 2).map((tenantId) => ({ name: inTenants.name, tenantId: expect.toBeOneOf([tenantId, tenants[0], tenants[1]]), dueAt })),
  ]);
  expect(new Set(worked.map(({ tenantId }) => tenantId)).size).toBe(tenants.length);
});

test('the ledger learns how many tenants a run reached and how many failed for good', async () => {
  const worker = await work([inTenants, inPlatform]);
  await doors.transact(platform, (tx) => enqueue(tx, ticksQueue, {}));
  await vi.waitFor(async () => expect(await runsOf(inTenants)).toEqual([{ asked_by: 'catch-up', job_count: 3, failed_count: 1, finished: true }]), WAIT);
  expect(await runsOf(inPlatform)).toEqual([{ asked_by: 'catch-up', job_count: 1, failed_count: 0, finished: true }]);
  await worker.stop();
});

test("pg-boss's clock asks for runs; a schedule that the code no longer names is removed", async () => {
  const keys = async () => (await superuser<{ key: string }>('select key from jobs.schedule order by key')).map(({ key }) => key);
  const worker = await work([often]);
  expect(await keys()).toEqual(['jobs.settle-runs', often.name]);
  await vi.waitFor(async () => expect((await runsOf(often)).map(({ asked_by }) => asked_by)).toContain('clock'), { timeout: 40_000, interval: 100 });
  await worker.stop();
}, 60_000);

test('a tick of a schedule that this release does not know is passed over', async () => {
  const worker = await work([inPlatform]);
  await doors.transact(platform, (tx) => enqueue(tx, ticksQueue, { schedule: `test.unknown-${uuidv7()}` }));
  await vi.waitFor(async () => expect(await superuser("select from jobs.job where name = 'jobs.tick' and state < 'completed'")).toEqual([]), WAIT);
  await worker.stop();
  expect(await superuser("select from jobs.job where name = 'jobs.tick' and state = 'failed'")).toEqual([]);
}, 30_000);
