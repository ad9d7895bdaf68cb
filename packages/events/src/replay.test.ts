import { PLATFORM_TENANT_ID, Refusal, uuidv7 } from '@entrepot/kernel';
import { registryOf, type Handler } from '@entrepot/jobs';
import { openDoors, type MemberActor, type OperatorActor, type WorkerActor } from '@entrepot/postgres';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { createTenant, staffOf } from '@entrepot/testbed';
import { startTestServer } from '@entrepot/testbed/server';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEvent, recordEvent, relayHandler, relayQueue, replayEvents, replayHandler, replayQueue, searchEvents, subscribe } from './index.ts';
import { replayEventsInput } from './replay-events.contract.ts';
import { searchEventsInput } from './search-events.contract.ts';

const noteMade = defineEvent('note.made', 'note', z.object({ n: z.int() }));
const noteSealed = defineEvent('note.sealed', 'note', z.object({ n: z.int() }));
const seen: { tenantId: string; objectId: string; n: number; by: string }[] = [];
const sees = (by: string, event: typeof noteMade) => subscribe(event, by, async (_tx, { tenantId }, { objectId, payload }) => {
  seen.push({ tenantId, objectId, n: payload.n, by });
});
const subscriptions = [sees('test.see-note', noteMade), sees('test.file-note', noteMade), sees('test.see-seal', noteSealed)];
const later = sees('test.newcomer', noteMade);
const server = await startTestServer({ queues: registryOf([relayQueue, replayQueue, ...[...subscriptions, later].map(({ queue }) => queue)]) });
const urls = await server.clone();
const doors = openDoors({ connectionString: urls.api });
const workerDoors = openDoors({ connectionString: urls.jobs });
const admin = await connectUnfenced(urls.admin);
const superuser = async <R>(sql: string, values: readonly unknown[] = []) => (await admin.query(sql, [...values])).rows as R[];

afterAll(async () => {
  await Promise.all([doors.close(), workerDoors.close(), admin.end()]);
  await server.stop();
});

async function newMember(): Promise<MemberActor> {
  const { tenantId } = await createTenant(superuser);
  return { kind: 'member', tenantId, userId: uuidv7(), requestId: 'test-replay' };
}

const contextOf = (tenantId: string, payload: unknown, signal = new AbortController().signal) => ({
  doors: workerDoors, actor: { kind: 'worker', tenantId, requestId: 'job' } satisfies WorkerActor, payload, signal, attempt: 0, lastAttempt: false,
});

/** Works a tenant's jobs of a queue in the order in which pg-boss would, and takes them off. */
async function work(tenantId: string, handler: Handler): Promise<number> {
  const jobs = await superuser<{ id: string; data: unknown }>(
    'select id, data from jobs.job where name = $1 and group_id = $2::text order by created_on, id', [handler.queue.name, tenantId]);
  for (const { id, data } of jobs) {
    await handler.run(contextOf(tenantId, data));
    await superuser('delete from jobs.job where name = $1 and id = $2', [handler.queue.name, id]);
  }
  return jobs.length;
}

async function workAll(tenantId: string): Promise<number> {
  let count = 0;
  for (const { handler } of [...subscriptions, later]) count += await work(tenantId, handler);
  return count;
}

const lose = (tenantId: string) => superuser('delete from jobs.job where group_id = $1::text', [tenantId]);
const told = (tenantId: string) => seen.filter((note) => note.tenantId === tenantId);
const tell = (actor: MemberActor, objectId: string, numbers: readonly number[], event = noteMade) =>
  doors.transact(actor, async (tx) => {
    for (const n of numbers) await recordEvent(tx, actor, event, objectId, { n });
  });
const relay = (tenantId: string) => work(tenantId, relayHandler(subscriptions));

const ALL = { from: '2020-01-01T00:00:00.000Z', to: '2099-01-01T00:00:00.000Z', title: 'All' };
async function replay(tenantId: string, range: object = {}, options: { batch?: number; to?: typeof subscriptions } = {}): Promise<string> {
  const replayId = uuidv7();
  const handler = replayHandler(options.to ?? subscriptions, { batch: options.batch ?? 500 });
  await handler.run(contextOf(tenantId, { replayId, ...ALL, ...range }));
  return replayId;
}
const taskOf = async (tenantId: string) => (await superuser<{ state: string; done_count: number; total_count: number; outcome: unknown }>(
  'select state, done_count, total_count, outcome from tasks.tasks where tenant_id = $1 order by task_id desc limit 1', [tenantId]))[0];

describe('a replay', () => {
  it('two facts of one object told in one transaction keep their order on the way', async () => {
    const actor = await newMember();
    const note = uuidv7();
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    await tell(actor, note, numbers);
    await relay(actor.tenantId);
    await workAll(actor.tenantId);
    expect(told(actor.tenantId).filter(({ by }) => by === 'test.see-note').map(({ n }) => n)).toEqual(numbers);
  });

  it('brings back what was discarded, in order per object, and repeats nothing that was acted on', async () => {
    const actor = await newMember();
    const [one, other] = [uuidv7(), uuidv7()];
    await tell(actor, one, [1, 2]);
    await relay(actor.tenantId);
    await workAll(actor.tenantId);
    await tell(actor, one, [3, 4]);
    await tell(actor, other, [1, 2, 3]);
    await relay(actor.tenantId);
    await lose(actor.tenantId);
    await replay(actor.tenantId, {}, { batch: 2 });
    expect(await workAll(actor.tenantId)).toBe(10);
    for (const by of ['test.see-note', 'test.file-note']) {
      const order = (objectId: string) => told(actor.tenantId).filter((note) => note.by === by && note.objectId === objectId).map(({ n }) => n);
      expect(order(one)).toEqual([1, 2, 3, 4]);
      expect(order(other)).toEqual([1, 2, 3]);
    }
    expect(await taskOf(actor.tenantId)).toEqual({ state: 'done', done_count: 7, total_count: 7, outcome: { events: 7 } });
    await replay(actor.tenantId);
    expect(await workAll(actor.tenantId)).toBe(0);
  });

  it('feeds a subscriber that is new, and that one alone when it is named', async () => {
    const actor = await newMember();
    await tell(actor, uuidv7(), [1, 2, 3]);
    await lose(actor.tenantId);
    await replay(actor.tenantId, { subscriber: 'test.newcomer' }, { to: [...subscriptions, later] });
    await workAll(actor.tenantId);
    expect(told(actor.tenantId).map(({ by, n }) => [by, n])).toEqual([['test.newcomer', 1], ['test.newcomer', 2], ['test.newcomer', 3]]);
  });

  it('keeps to its days and its type, and leaves another tenant alone', async () => {
    const [actor, stranger] = [await newMember(), await newMember()];
    const note = uuidv7();
    await tell(actor, note, [1]);
    await tell(actor, note, [2], noteSealed);
    await tell(stranger, note, [9]);
    await lose(actor.tenantId);
    await lose(stranger.tenantId);
    await replay(actor.tenantId, { to: '2021-01-01T00:00:00.000Z' });
    expect(await workAll(actor.tenantId)).toBe(0);
    await replay(actor.tenantId, { type: 'note.sealed' });
    await workAll(actor.tenantId);
    expect(told(actor.tenantId)).toEqual([{ tenantId: actor.tenantId, objectId: note, n: 2, by: 'test.see-seal' }]);
    expect(await superuser('select from jobs.job where group_id = $1::text', [stranger.tenantId])).toEqual([]);
    expect(told(stranger.tenantId)).toEqual([]);
  });

  it('that dies after a batch goes on behind it; a third attempt finds nothing to do', async () => {
    const actor = await newMember();
    await tell(actor, uuidv7(), [1, 2, 3, 4, 5]);
    await lose(actor.tenantId);
    const replayId = uuidv7();
    const dying = new AbortController();
    const context = contextOf(actor.tenantId, { replayId, ...ALL }, dying.signal);
    let transactions = 0;
    const doorsThatDie = { ...workerDoors, transact: (async (who, run, options) => {
      if ((transactions += 1) === 3) dying.abort(new Error('killed'));
      return workerDoors.transact(who, run, options);
    }) satisfies typeof workerDoors.transact };
    await expect(replayHandler(subscriptions, { batch: 2 }).run({ ...context, doors: doorsThatDie })).rejects.toThrow();
    expect(await taskOf(actor.tenantId)).toMatchObject({ state: 'running', done_count: 2, total_count: 5 });
    const again = () => replayHandler(subscriptions, { batch: 2 }).run(contextOf(actor.tenantId, { replayId, ...ALL }));
    await again();
    expect(await superuser('select from jobs.job where group_id = $1::text', [actor.tenantId])).toHaveLength(10);
    await again();
    expect(await workAll(actor.tenantId)).toBe(10);
    expect(told(actor.tenantId)).toHaveLength(10);
    expect(await taskOf(actor.tenantId)).toMatchObject({ state: 'done', done_count: 5 });
  });

  it('for a subscriber that nobody knows ends at once and says so', async () => {
    const actor = await newMember();
    await replay(actor.tenantId, { subscriber: 'test.nobody' });
    expect(await taskOf(actor.tenantId)).toMatchObject({ state: 'failed', outcome: { failure: expect.stringContaining('Nobody subscribes') } });
  });

  it('completes whatever was delivered before any prefix, suffix or scatter of deliveries was lost', async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(fc.record({ object: fc.integer({ min: 0, max: 2 }), fate: fc.constantFrom('acted', 'lost', 'relay-lost') }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (facts, batch) => {
        const actor = await newMember();
        const objects = [uuidv7(), uuidv7(), uuidv7()];
        for (const [n, { object, fate }] of facts.entries()) {
          await tell(actor, objects[object] ?? '', [n]);
          if (fate !== 'relay-lost') await relay(actor.tenantId);
          if (fate === 'acted') await workAll(actor.tenantId);
          await lose(actor.tenantId);
        }
        const before = told(actor.tenantId).length;
        await replay(actor.tenantId, {}, { batch });
        await workAll(actor.tenantId);
        const notes = told(actor.tenantId);
        for (const by of ['test.see-note', 'test.file-note']) {
          expect(notes.filter((note) => note.by === by).map(({ n }) => n).toSorted((a, b) => a - b)).toEqual(facts.map((_, n) => n));
          for (const objectId of objects) {
            const brought = notes.slice(before).filter((note) => note.by === by && note.objectId === objectId).map(({ n }) => n);
            expect(brought).toEqual(brought.toSorted((a, b) => a - b));
          }
        }
      }), { numRuns: 15 });
  }, 60_000);
});

describe('staff who ask for a replay', () => {
  const ctxOf = (actor: OperatorActor) => ({
    doors, actor, inTenant: (tenantId: string): OperatorActor => ({ ...actor, tenantId }), signal: new AbortController().signal,
  });
  const ports = { types: new Set(['note.made']), tenantNamed: async () => 'Some tenant' };
  const range = { from: ALL.from, to: '2020-12-31T00:00:00.000Z' };

  it('leave a record on both sides and one job in the tenant', async () => {
    const { tenantId } = await newMember();
    const { replayId } = await replayEvents(ctxOf(staffOf()), ports, replayEventsInput.parse({ tenantId, ...range, type: 'note.made' }));
    expect(await superuser('select action, after from audit.records where tenant_id = $1 and object_id = $2', [tenantId, replayId]))
      .toEqual([{ action: 'event.replay', after: { ...range, type: 'note.made', subscriber: 'all' } }]);
    expect(await superuser('select action from audit.records where tenant_id = $1 and object_id = $2', [PLATFORM_TENANT_ID, tenantId]))
      .toEqual([{ action: 'event.replay' }]);
    const [job] = await superuser<{ data: object }>('select data from jobs.job where name = $1 and group_id = $2::text', ['events.replay', tenantId]);
    expect(job?.data).toMatchObject({ tenantId, replayId, ...range, type: 'note.made' });
    await lose(tenantId);
  });

  it('are told of a type that does not exist and of a tenant that does not', async () => {
    const { tenantId } = await newMember();
    await expect(replayEvents(ctxOf(staffOf()), ports, { tenantId, ...range, type: 'note.lost' })).rejects.toMatchObject({ code: 'event.unknown-type' });
    const nobody = { ...ports, tenantNamed: () => Promise.reject(new Refusal('not-found', 'tenant.unknown', 'There is no such tenant.')) };
    await expect(replayEvents(ctxOf(staffOf()), nobody, { tenantId, ...range })).rejects.toMatchObject({ code: 'tenant.unknown' });
    expect(await superuser('select from jobs.job where group_id = $1::text', [tenantId])).toEqual([]);
  });

  it.each([{ to: ALL.from }, { to: ALL.to }, { type: "x'; drop" }, { more: true }])('%j is refused', (changes) => {
    expect(replayEventsInput.safeParse({ tenantId: uuidv7(), ...range, ...changes }).success).toBe(false);
  });
});

describe('what a team reads of its events', () => {
  it('is newest first, page by page, with who has acted on them, and its own alone', async () => {
    const [actor, stranger] = [await newMember(), await newMember()];
    const note = uuidv7();
    for (const n of [1, 2, 3]) await tell(actor, note, [n]);
    await tell(stranger, uuidv7(), [9]);
    await relay(actor.tenantId);
    await workAll(actor.tenantId);
    await tell(actor, uuidv7(), [4], noteSealed);
    const ask = (input: object) => searchEvents(doors.reader(actor), actor, searchEventsInput.parse(input));
    const first = await ask({ limit: 3 });
    const second = await ask({ limit: 3, cursor: first.nextCursor });
    expect([...first.events, ...second.events].map(({ payload }) => payload)).toEqual([{ n: 4 }, { n: 3 }, { n: 2 }, { n: 1 }]);
    expect(second.nextCursor).toBeNull();
    expect(first.events[0]).toMatchObject({ type: 'note.sealed', actorKind: 'member', actorId: actor.userId, actedOn: [] });
    expect(first.events[1]?.actedOn.map(({ subscriber }) => subscriber)).toEqual(['test.see-note', 'test.file-note']);
    expect((await ask({ type: 'note.sealed' })).events).toHaveLength(1);
    expect((await ask({ objectType: 'note', objectId: note })).events).toHaveLength(3);
    expect((await ask({ to: '2020-01-01T00:00:00.000Z' })).events).toHaveLength(0);
    await expect(ask({ cursor: 'x' })).rejects.toMatchObject({ code: 'cursor.invalid' });
    const inspector: MemberActor = { ...actor, inspecting: true };
    const looked = await searchEvents(doors.reader(inspector), inspector, searchEventsInput.parse({}));
    expect(looked.events.map(({ type, payload }) => [type, payload])).toEqual([['note.sealed', null], ...Array.from({ length: 3 }, () => ['note.made', null])]);
    await lose(actor.tenantId);
    await lose(stranger.tenantId);
  });
});
