import { uuidv7 } from '@entrepot/kernel';
import { defineQueue, enqueue, handle, registryOf, startWorker, type Handler } from '@entrepot/jobs';
import { openDoors, query, type MemberActor } from '@entrepot/postgres';
import { createTenant } from '@entrepot/testbed';
import { startTestServer } from '@entrepot/testbed/server';
import { connectUnfenced } from '@entrepot/postgres/unfenced';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { defineEvent, recordEvent, relayHandler, relayQueue, subscribe } from './index.ts';

const noteMade = defineEvent('note.made', 'note', z.object({ n: z.int() }));
const seen: { tenantId: string; objectId: string; n: number }[] = [];
let failuresLeft = 0;
const subscription = subscribe(noteMade, 'test.see-note', async (_tx, actor, event) => {
  if (failuresLeft > 0) {
    failuresLeft -= 1;
    throw new Error('not yet');
  }
  seen.push({ tenantId: actor.tenantId, objectId: event.objectId, n: event.payload.n });
});
const plain = defineQueue('test.plain', z.object({ n: z.int() }), { retryDelay: 1 });
const worked: { tenantId: string; n: number }[] = [];
const plainHandler = handle(plain, async ({ actor, payload }) => {
  worked.push({ tenantId: actor.tenantId, n: payload.n });
});

const server = await startTestServer({ queues: registryOf([relayQueue, subscription.queue, plain]) });
const urls = await server.clone();
const doors = openDoors({ connectionString: urls.api });
const workerDoors = openDoors({ connectionString: urls.jobs });
const admin = await connectUnfenced(urls.admin);
const superuser = async <R>(sql: string, values: readonly unknown[] = []) => (await admin.query(sql, [...values])).rows as R[];
const errors: unknown[] = [];

async function work(handlers: readonly Handler[]) {
  return startWorker({ connectionString: urls.jobs, doors: workerDoors, handlers, pollingIntervalSeconds: 0.5, onError: (error) => errors.push(error) });
}

async function member(): Promise<MemberActor> {
  const { tenantId } = await createTenant(superuser);
  return { kind: 'member', tenantId, userId: uuidv7(), requestId: 'test' };
}

afterAll(async () => {
  await Promise.all([doors.close(), workerDoors.close(), admin.end()]);
  await server.stop();
});

describe('events and jobs', () => {
  it('a rolled back change leaves no event and no job; a committed one leaves both', async () => {
    const actor = await member();
    const count = async () => (await superuser<{ n: string }>(
      "select (select count(*) from events.events where tenant_id = $1) + (select count(*) from jobs.job where group_id = $1::text) as n", [actor.tenantId]))[0]?.n;
    await doors.transact(actor, async (tx) => {
      await recordEvent(tx, actor, noteMade, uuidv7(), { n: 1 });
      throw new Error('no');
    }).catch(() => undefined);
    expect(Number(await count())).toBe(0);
    await doors.transact(actor, (tx) => recordEvent(tx, actor, noteMade, uuidv7(), { n: 1 }));
    expect(Number(await count())).toBe(2);
    await superuser('delete from jobs.job where group_id = $1', [actor.tenantId]);
  });

  it('a payload that breaks its schema is refused before anything is written', async () => {
    const actor = await member();
    await expect(doors.transact(actor, (tx) => recordEvent(tx, actor, noteMade, uuidv7(), { n: 1.5 }))).rejects.toThrow(z.ZodError);
  });

  it('a forged tenant in the payload is overwritten, and the key carries the real one', async () => {
    const actor = await member();
    await doors.transact(actor, (tx) => enqueue(tx, plain, { n: 7, tenantId: uuidv7() } as { n: number }, { key: 'k' }));
    const [job] = await superuser<{ data: { tenantId: string }; singleton_key: string; group_id: string }>(
      'select data, singleton_key, group_id from jobs.job where group_id = $1', [actor.tenantId]);
    expect(job).toMatchObject({ data: { tenantId: actor.tenantId, n: 7 }, singleton_key: `${actor.tenantId}:k`, group_id: actor.tenantId });
    await superuser('delete from jobs.job where group_id = $1', [actor.tenantId]);
  });

  it('events of one object arrive in order, once each, in their own tenant, also when the subscriber fails at first', async () => {
    const [one, other] = [await member(), await member()];
    const [noteOne, noteOther] = [uuidv7(), uuidv7()];
    failuresLeft = 1;
    for (const n of [1, 2, 3]) await doors.transact(one, (tx) => recordEvent(tx, one, noteMade, noteOne, { n }));
    await doors.transact(other, (tx) => recordEvent(tx, other, noteMade, noteOther, { n: 1 }));
    const worker = await work([relayHandler([subscription]), subscription.handler]);
    await vi.waitFor(() => expect(seen).toHaveLength(4), { timeout: 25_000, interval: 50 });
    await worker.stop();
    expect(seen.filter(({ objectId }) => objectId === noteOne).map(({ n, tenantId }) => [n, tenantId])).toEqual([[1, one.tenantId], [2, one.tenantId], [3, one.tenantId]]);
    expect(seen.filter(({ objectId }) => objectId === noteOther)).toEqual([{ tenantId: other.tenantId, objectId: noteOther, n: 1 }]);
  }, 40_000);

  it('a second delivery of the same event does nothing', async () => {
    const actor = await member();
    const objectId = uuidv7();
    await doors.transact(actor, (tx) => recordEvent(tx, actor, noteMade, objectId, { n: 9 }));
    const [event] = await superuser<{ event_id: string }>('select event_id from events.events where object_id = $1', [objectId]);
    const context = {
      doors: workerDoors, actor: { kind: 'worker', tenantId: actor.tenantId, requestId: 'job' } as const, payload: { eventId: event?.event_id },
      signal: new AbortController().signal, attempt: 0, lastAttempt: false,
    };
    await subscription.handler.run(context);
    await subscription.handler.run(context);
    expect(seen.filter((note) => note.objectId === objectId)).toHaveLength(1);
    await superuser('delete from jobs.job where group_id = $1', [actor.tenantId]);
  });

  it('who is not of the team cannot read events, not even its own', async () => {
    const actor = { ...await member(), kind: 'gate' } as const;
    await expect(doors.read(actor, query.selectFrom('events.events').select('payload').where('tenant_id', '=', actor.tenantId)))
      .rejects.toMatchObject({ code: 'permission.denied' });
  });

  it('a job from jobs.enqueue() is the row that pg-boss itself would write', async () => {
    // If pg-boss changes its table, this pin and the comparison say so before a worker does.
    expect(await superuser('select version from jobs.version')).toEqual([{ version: 43 }]);
    const boss = new PgBoss({ schema: 'jobs', migrate: false, supervise: false, schedule: false, db: { executeSql: async (text, values) => ({ rows: (await admin.query(text, values)).rows }) } });
    await boss.start();
    const actor = await member();
    const sent = await boss.send('test.plain', { n: 1, tenantId: actor.tenantId, cause: { requestId: actor.requestId } }, { singletonKey: `${actor.tenantId}:k`, group: { id: actor.tenantId } });
    await boss.stop({ graceful: false });
    await doors.transact(actor, (tx) => enqueue(tx, plain, { n: 1 }, { key: 'k' }));
    const rows = await superuser<Record<string, unknown> & { id: string }>('select * from jobs.job where group_id = $1', [actor.tenantId]);
    const told = rows.map(({ id: _id, start_after: _start, created_on: _created, keep_until: _keep, ...rest }) => rest);
    expect(rows.map(({ id }) => id)).toContain(sent);
    expect(told).toHaveLength(2);
    expect(told[0]).toEqual(told[1]);
    await superuser('delete from jobs.job where group_id = $1', [actor.tenantId]);
  });

  it('stock workers run what was enqueued, inside the tenant that enqueued it', async () => {
    const actor = await member();
    await doors.transact(actor, (tx) => enqueue(tx, plain, { n: 5 }));
    const worker = await work([plainHandler]);
    await vi.waitFor(() => expect(worked).toEqual([{ tenantId: actor.tenantId, n: 5 }]), { timeout: 10_000, interval: 50 });
    await worker.stop();
  }, 15_000);
});
