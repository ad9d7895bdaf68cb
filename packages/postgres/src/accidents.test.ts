import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCuttingProxy } from '../soak/cutting-proxy.ts';
import type { CuttingProxy } from '../soak/cutting-proxy.ts';
import { insertNote, memberOf, visibleNotes, whereabouts } from '../soak/note-fixtures.ts';
import { makeScratchDatabase } from '../soak/scratch-database.ts';
import type { ScratchDatabase } from '../soak/scratch-database.ts';
import { openDoors } from './doors.ts';
import type { Doors } from './doors.ts';
import type { DoorsOptions } from './settings.ts';

let database: ScratchDatabase;
let proxy: CuttingProxy;
const opened: Doors[] = [];

beforeAll(async () => {
  database = await makeScratchDatabase((await openTestbed()).urls);
  proxy = await openCuttingProxy(database.url);
});
afterAll(async () => {
  await Promise.all(opened.map((doors) => doors.close()));
  await proxy.close();
  await database.drop();
});

const open = (options: Partial<DoorsOptions> = {}): Doors => {
  const doors = openDoors({ connectionString: database.url, poolSize: 1, laneCount: 1, ...options });
  opened.push(doors);
  return doors;
};
const terminate = (pid: number) => database.superuser.query('select pg_terminate_backend($1)', [pid]);
const countOf = async (tenantId: string): Promise<number | null> =>
  (await database.superuser.query('select from shop.notes where tenant_id = $1', [tenantId])).rowCount;

/** Resolves when some backend waits for a lock that the given one holds. */
async function untilBlockedBy(pid: number): Promise<void> {
  for (;;) {
    const { rowCount } = await database.superuser.query(
      'select from pg_locks where not granted and $1 = any (pg_blocking_pids(pid))', [pid]);
    if (rowCount !== 0) return;
  }
}

describe('a connection lost at COMMIT', () => {
  test.each([['before', 0], ['after', 1]] as const)(
    '%s the server heard it: the outcome is called unknown, and the work is not run again', async (when, rows) => {
      const doors = open({ connectionString: proxy.url, preparedStatements: false });
      const actor = memberOf();
      let runs = 0;
      const outcome = doors.transact(actor, async (tx) => {
        runs += 1;
        await tx.run(insertNote(actor.tenantId, 'a'));
        proxy.cutAt('commit', when);
      });
      await expect(outcome).rejects.toMatchObject({ code: 'commit.unknown', retryable: false });
      expect(runs).toBe(1);
      expect(await doors.transact(actor, (tx) => tx.all(visibleNotes))).toHaveLength(rows);
    });

  test('is no doubt for a slow read: it changed nothing and may be made again', async () => {
    const doors = open({ connectionString: proxy.url, preparedStatements: false });
    proxy.cutAt('commit', 'after');
    await expect(doors.read(memberOf(), visibleNotes, { slow: true })).rejects.toMatchObject({ code: 'connection.lost', retryable: true });
  });

  test('silence after COMMIT is called unknown when the transaction\'s time is over', async () => {
    const doors = open({ connectionString: proxy.url });
    const outcome = doors.transact(memberOf(), async (tx) => {
      await tx.all(visibleNotes);
      proxy.freeze();
    }, { transactionMs: 300 });
    await expect(outcome).rejects.toMatchObject({ code: 'commit.unknown' });
  });
});

describe('a connection lost before COMMIT', () => {
  test('is a lost connection; the next transaction gets a fresh one', async () => {
    const doors = open();
    const actor = memberOf();
    let lost = 0;
    const outcome = doors.transact(actor, async (tx) => {
      lost = (await tx.one(whereabouts)).pid;
      await terminate(lost);
      await tx.run(insertNote(actor.tenantId, 'a'));
    });
    await expect(outcome).rejects.toMatchObject({ code: 'connection.lost', retryable: true });
    const { pid } = await doors.transact(actor, (tx) => tx.one(whereabouts));
    expect(pid).not.toBe(lost);
    expect(await countOf(actor.tenantId)).toBe(0);
  });

  test('an idle connection that the server ends is replaced in silence', async () => {
    const lost: Error[] = [];
    const doors = open({ onConnectionLost: (error) => lost.push(error) });
    const { pid } = await doors.transact(memberOf(), (tx) => tx.one(whereabouts));
    await terminate(pid);
    await expect.poll(() => doors.gauge().connections).toBe(0);
    expect((await doors.transact(memberOf(), (tx) => tx.one(whereabouts))).pid).not.toBe(pid);
    expect(lost.length).toBeGreaterThan(0);
  });

  test('a connection with an open transaction is destroyed, not returned', async () => {
    const doors = open({ connectionString: proxy.url });
    const before = await doors.transact(memberOf(), (tx) => tx.one(whereabouts));
    const outcome = doors.transact(memberOf(), async (tx) => {
      await tx.all(visibleNotes);
      proxy.cutAt('rollback', 'before');
      throw new Error('no');
    });
    await expect(outcome).rejects.toThrow('no');
    const after = await doors.transact(memberOf(), (tx) => tx.one(whereabouts));
    expect(after.pid).not.toBe(before.pid);
  });
});

describe('waiting too long', () => {
  test('a caller that goes away ends its statement at once, and its locks are free', async () => {
    const doors = open({ poolSize: 3 });
    const actor = memberOf();
    await doors.transact(actor, (tx) => tx.run(insertNote(actor.tenantId, 'a')));
    const touch = sql`update shop.notes set amount_minor = amount_minor + 1`;
    const caller = new AbortController();
    await doors.transact(actor, async (holder) => {
      await holder.run(touch);
      const { pid } = await holder.one(whereabouts);
      const waiter = doors.transact(actor, (tx) => tx.run(touch), { signal: caller.signal });
      await untilBlockedBy(pid);
      caller.abort(new Error('gone'));
      await expect(waiter).rejects.toMatchObject({ code: 'request.aborted', cause: { message: 'gone' } });
      await expect.poll(async () => (await database.superuser.query(
        'select from pg_locks where not granted and $1 = any (pg_blocking_pids(pid))', [pid])).rowCount).toBe(0);
    });
    expect(await doors.transact(actor, (tx) => tx.run(touch))).toBe(1);
  });

  test('a caller that has gone already gets no connection', async () => {
    const doors = open();
    await expect(doors.transact(memberOf(), (tx) => tx.all(visibleNotes), { signal: AbortSignal.abort() }))
      .rejects.toMatchObject({ code: 'request.aborted' });
    expect(doors.gauge().connections).toBe(0);
  });

  test('a caller that goes away while waiting for a connection leaves it for others', async () => {
    const doors = open();
    const caller = new AbortController();
    await doors.transact(memberOf(), async () => {
      const waiter = doors.transact(memberOf(), (tx) => tx.all(visibleNotes), { signal: caller.signal });
      caller.abort();
      await expect(waiter).rejects.toMatchObject({ code: 'request.aborted' });
    });
    expect(await doors.transact(memberOf(), (tx) => tx.all(visibleNotes))).toEqual([]);
  });

  test('no free connection in time is said so', async () => {
    const doors = open({ timeouts: { acquireMs: 50 } });
    await doors.transact(memberOf(), async () => {
      await expect(doors.transact(memberOf(), (tx) => tx.all(visibleNotes))).rejects.toMatchObject({ code: 'pool.exhausted', retryable: true });
    });
  });

  test('a lock that is not free in time is said so', async () => {
    const doors = open({ poolSize: 2, timeouts: { lockMs: 50 } });
    const actor = memberOf();
    await doors.transact(actor, (tx) => tx.run(insertNote(actor.tenantId, 'a')));
    const lock = sql`select from shop.notes for update`;
    await doors.transact(actor, async (holder) => {
      await holder.all(lock);
      await expect(doors.transact(actor, (tx) => tx.all(lock))).rejects.toMatchObject({ code: 'lock.timeout' });
    });
  });

  test('a statement that takes too long is said so', async () => {
    const doors = open({ timeouts: { statementMs: 50 } });
    await expect(doors.transact(memberOf(), (tx) => tx.all(sql`select pg_sleep(30)`))).rejects.toMatchObject({ code: 'statement.timeout' });
  });

  test('a transaction that takes too long is ended, whatever it waits for', async () => {
    const doors = open();
    const outcome = doors.transact(memberOf(), () => new Promise<never>(() => undefined), { transactionMs: 50 });
    await expect(outcome).rejects.toMatchObject({ code: 'transaction.timeout' });
    expect(await doors.transact(memberOf(), (tx) => tx.all(visibleNotes))).toEqual([]);
  });
});

describe('a read lane', () => {
  test('recovers when its backend is terminated: reads in flight are asked again, no caller notices', async () => {
    const doors = open();
    const actor = memberOf();
    const [here] = await doors.read(actor, whereabouts);
    const reads = Array.from({ length: 20 }, () => doors.read(actor, whereabouts));
    await terminate(here?.pid ?? 0);
    for (const [there] of await Promise.all(reads)) expect(there?.tenant).toBe(actor.tenantId);
    const [after] = await doors.read(actor, whereabouts);
    expect(after?.pid).not.toBe(here?.pid);
  });

  test('that falls silent is dropped, and its readers are asked again on a new one', async () => {
    const doors = open({ connectionString: proxy.url, timeouts: { laneMs: 100, silenceMs: 100 } });
    const actor = memberOf();
    const [before] = await doors.read(actor, whereabouts);
    proxy.freeze();
    const [after] = await doors.read(actor, whereabouts);
    expect(after).toMatchObject({ tenant: actor.tenantId });
    expect(after?.pid).not.toBe(before?.pid);
  });

  test('says connection.lost when there is no server', async () => {
    const doors = open({ connectionString: 'postgres://entrepot_api:x@127.0.0.1:1/none' });
    await expect(doors.read(memberOf(), visibleNotes)).rejects.toMatchObject({ code: 'connection.lost' });
    await expect(doors.transact(memberOf(), (tx) => tx.all(visibleNotes))).rejects.toMatchObject({ code: 'connection.lost' });
  });
});
