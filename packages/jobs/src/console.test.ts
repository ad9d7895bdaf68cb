import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openDoors, openStaffDoor, type OperatorActor, type WorkerActor } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { createTenant } from '@entrepot/testbed';
import { startTestServer } from '@entrepot/testbed/server';
import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { discardJobsWith, retryJobsWith, runScheduleNowWith, type RecordActs } from './ask-the-desk.ts';
import { enqueue } from './enqueue.ts';
import { handle } from './handler.ts';
import { listQueues } from './list-queues.ts';
import { listSchedules } from './list-schedules.ts';
import { DEAD_LETTERS, defineQueue } from './queue.ts';
import { registryOf } from './registry-of.ts';
import { defineSchedule } from './schedule.ts';
import { searchJobsInput } from './search-jobs.contract.ts';
import { searchJobs } from './search-jobs.ts';
import { startWorker } from './start-worker.ts';

const fragile = defineQueue('test.fragile', z.object({ thingId: z.uuid() }), { retryLimit: 0, policy: 'key_strict_fifo' });
const yearly = defineSchedule('test.yearly', { cron: '0 0 1 1 *', scope: 'each-tenant', title: 'Once a year' });
const server = await startTestServer({ queues: registryOf([fragile, yearly.queue]) });
const urls = await server.clone();
const [api, jobs] = [openDoors({ connectionString: urls.api }), openDoors({ connectionString: urls.jobs })];
const staffDoor = openStaffDoor({ connectionString: urls.staff, record: async () => undefined });
const admin = await connectUnfenced(urls.admin);
const superuser = async <R>(sql: string, values: readonly unknown[] = []) => (await admin.query(sql, [...values])).rows as R[];
const { tenantId } = await createTenant(superuser);
const actor: OperatorActor = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId: 'test', userId: uuidv7(), label: 'Grace' };
const inTenant: WorkerActor = { kind: 'worker', tenantId, requestId: 'test' };
const WAIT = { timeout: 25_000, interval: 50 };

const acts: string[] = [];
const record: RecordActs = async (_tx, _actor, entries) => void acts.push(...entries.map(({ action, objectLabel }) => `${action} ${objectLabel}`));
const worked: string[] = [];
let broken = true;
const worker = await startWorker({
  connectionString: urls.jobs, doors: jobs, schedules: [yearly], pollingIntervalSeconds: 0.5, onError: () => undefined,
  handlers: [
    handle(yearly.queue, async () => undefined),
    handle(fragile, async ({ payload }) => {
      if (broken) throw new Error(`cannot reach ${'x'.repeat(400)}`);
      worked.push(payload.thingId);
    }),
  ],
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([api.close(), jobs.close(), staffDoor.close(), admin.end()]);
  await server.stop();
});

const look = { actor, action: 'job.read', objectType: 'job' } as const;
const search = (input: z.input<typeof searchJobsInput>) => staffDoor.look(look, (staff) => searchJobs(staff, actor, searchJobsInput.parse(input)));
const queue = (name: string) => staffDoor.look(look, async (staff) => (await listQueues(staff, actor)).queues.find((each) => each.name === name));
const fail = async (): Promise<string> => {
  const thingId = uuidv7();
  await jobs.transact(inTenant, (tx) => enqueue(tx, fragile, { thingId }, { key: thingId }));
  await vi.waitFor(async () => expect((await search({ queue: fragile.name, state: 'dead' })).jobs.map(({ payload }) => payload['thingId'])).toContain(thingId), WAIT);
  return thingId;
};
const jobOf = async (thingId: string, state: 'failed' | 'dead') =>
  (await search({ queue: fragile.name, state })).jobs.find(({ payload }) => payload['thingId'] === thingId)?.jobId ?? '';

test('a job that failed for good is listed with what it said, its tenant and its ids, and counted', async () => {
  const thingId = await fail();
  const [letter] = (await search({ queue: fragile.name, state: 'dead', tenantId })).jobs;
  expect(letter).toMatchObject({ queue: DEAD_LETTERS, cameFrom: fragile.name, state: 'dead', tenantId, attempts: 1, payload: { thingId } });
  expect(letter?.lastError).toMatch(/^cannot reach x+$/);
  expect(letter?.lastError).toHaveLength(300);
  expect(await queue(fragile.name)).toMatchObject({ waiting: 0, running: 0, dead: 1, failedLastDay: 1, oldestDueSeconds: null });
  expect((await search({ queue: fragile.name, state: 'failed' })).jobs).toHaveLength(1);
  expect((await search({ tenantId: uuidv7() })).jobs).toEqual([]);
});

test.each(['failed', 'dead'] as const)('a %s job that is tried again runs, audited, and leaves no dead letter', async (state) => {
  broken = true;
  const thingId = await fail();
  broken = false;
  const jobId = await jobOf(thingId, state);
  acts.length = 0;
  await api.transact(actor, (tx) => retryJobsWith(record)(tx, actor, { queue: state === 'dead' ? DEAD_LETTERS : fragile.name, jobIds: [jobId] }));
  await vi.waitFor(() => expect(worked).toContain(thingId), WAIT);
  await vi.waitFor(async () => expect(await jobOf(thingId, 'dead')).toBe(''), WAIT);
  expect(acts).toEqual([`job.retry ${state === 'dead' ? DEAD_LETTERS : fragile.name}`]);
  expect(worked.filter((id) => id === thingId)).toHaveLength(1);
});

test('a dead letter whose job is gone is made anew', async () => {
  broken = true;
  const thingId = await fail();
  await superuser("delete from jobs.job where name = $1 and state = 'failed' and data ->> 'thingId' = $2", [fragile.name, thingId]);
  broken = false;
  const jobId = await jobOf(thingId, 'dead');
  await api.transact(actor, (tx) => retryJobsWith(record)(tx, actor, { queue: DEAD_LETTERS, jobIds: [jobId] }));
  await vi.waitFor(() => expect(worked).toContain(thingId), WAIT);
});

test('a discarded job is gone with its dead letter; one that ended well stays in the books', async () => {
  broken = true;
  const thingId = await fail();
  const jobId = await jobOf(thingId, 'failed');
  const [done] = (await search({ queue: fragile.name, state: 'completed' })).jobs;
  await api.transact(actor, (tx) => discardJobsWith(record)(tx, actor, { queue: fragile.name, jobIds: [jobId, done?.jobId ?? ''] }));
  await vi.waitFor(async () => expect(await jobOf(thingId, 'dead')).toBe(''), WAIT);
  expect(await jobOf(thingId, 'failed')).toBe('');
  expect((await search({ queue: fragile.name, state: 'completed' })).jobs.map(({ jobId: id }) => id)).toContain(done?.jobId);
});

test('pages follow one another, newest first, and miss none', async () => {
  const all = (await search({ queue: fragile.name, limit: 100 })).jobs.map(({ jobId }) => jobId);
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await search({ queue: fragile.name, limit: 2, ...cursor !== null && { cursor } });
    paged.push(...page.jobs.map(({ jobId }) => jobId));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(all.length).toBeGreaterThan(2);
  expect(paged).toEqual(all);
});

test('a schedule shows its last run and the next; run now, it runs once more', async () => {
  const schedule = () => staffDoor.look(look, async (staff) => (await listSchedules(staff, actor)).schedules.find(({ name }) => name === yearly.name));
  const year = new Date().getUTCFullYear();
  expect(await schedule()).toMatchObject({
    title: 'Once a year', scope: 'each-tenant', cron: '0 0 1 1 *', nextDueAt: `${year + 1}-01-01T00:00:00.000Z`,
    lastRun: { dueAt: `${year}-01-01T00:00:00.000Z`, askedBy: 'catch-up', jobs: 1, failed: 0 },
  });
  await api.transact(actor, (tx) => runScheduleNowWith(record)(tx, actor, { schedule: yearly.name }));
  await vi.waitFor(async () => expect((await schedule())?.lastRun).toMatchObject({ askedBy: 'person', jobs: 1 }), WAIT);
  expect(acts.at(-1)).toBe(`schedule.run ${yearly.name}`);
  expect(await superuser('select from tasks.schedule_runs where schedule = $1', [yearly.name])).toHaveLength(2);
});

test('a desk job of an ordinary tenant is refused', async () => {
  const jobIds = [uuidv7()];
  await superuser("insert into jobs.job (name, data, retry_limit, dead_letter) values ('jobs.act-on-jobs', $1, 0, 'dead-letters')",
    [{ tenantId, act: 'discard', queue: fragile.name, jobIds }]);
  await vi.waitFor(async () => expect((await search({ queue: 'jobs.act-on-jobs', state: 'dead' })).jobs.map(({ lastError }) => lastError)).toEqual(['only the platform acts on jobs']), WAIT);
});
