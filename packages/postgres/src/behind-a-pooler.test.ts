import { openTestbed } from '@entrepot/testbed';
import { poolerIsHere, startPooler, type Pooler } from '@entrepot/testbed/pooler';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertNote, memberOf, visibleNotes, whereabouts } from '../soak/note-fixtures.ts';
import { makeScratchDatabase, type ScratchDatabase } from '../soak/scratch-database.ts';
import { openTestDoors, type TestDoors } from './testing.ts';

describe.skipIf(!poolerIsHere)('behind PgBouncer in transaction mode, without named statements', () => {
  let database: ScratchDatabase;
  let pooler: Pooler;
  let doors: TestDoors;

  beforeAll(async () => {
    database = await makeScratchDatabase((await openTestbed()).urls);
    pooler = await startPooler([database.url], 3);
    // The URL says that it leads through a pooler; nothing else is set.
    doors = openTestDoors({ connectionString: pooler.through(database.url), poolSize: 8 });
  }, 30_000);

  afterAll(async () => {
    await doors.close();
    await pooler.stop();
    await database.drop();
  });

  test('role and tenant hold for one transaction, and the next user of the server connection has its own', async () => {
    const actors = Array.from({ length: 40 }, () => memberOf());
    const seen = await Promise.all(actors.map((actor) => doors.transact(actor, (tx) => tx.one(whereabouts))));
    expect(seen.map(({ tenant }) => tenant)).toEqual(actors.map(({ tenantId }) => tenantId));
    expect(new Set(seen.map(({ pid }) => pid)).size).toBeLessThanOrEqual(3); // the pooler's servers, fewer than our connections
  });

  test('interleaved reads and writes of many tenants over three servers meet no foreign row', async () => {
    const actors = Array.from({ length: 12 }, () => memberOf());
    await Promise.all(actors.map((actor) => doors.transact(actor, (tx) => tx.run(insertNote(actor.tenantId, actor.tenantId)))));
    const rounds = Array.from({ length: 600 }, (_, index) => actors[index % actors.length] ?? memberOf());
    const reads = await Promise.all(rounds.map(async (actor, index) => ({
      actor, rows: index % 3 === 0 ? await doors.transact(actor, (tx) => tx.all(visibleNotes)) : await doors.read(actor, visibleNotes),
    })));
    expect(reads.filter(({ actor, rows }) => rows.length !== 1 || rows[0]?.tenantId !== actor.tenantId)).toEqual([]);
  });

  // Sent ahead of each other's answers, one in three hundred of these was torn in two by PgBouncer 1.18: see Lane.
  test('reads that fill more than one of the pooler\'s buffers come back whole, each to its caller', { timeout: 60_000 }, async () => {
    let number = 0;
    const caller = async (): Promise<void> => {
      while (number < 6_000) {
        number += 1;
        const actor = memberOf();
        const text = String(number).padEnd((number * 7_919) % 6_000, '.');
        const rows = await doors.read(actor, sql`select ${text}::text as text, current_setting('app.tenant_id') as tenant`);
        expect(rows).toEqual([{ text, tenant: actor.tenantId }]);
      }
    };
    await Promise.all(Array.from({ length: 64 }, caller));
  });

  test('each transaction carries its timeouts, and a read those of a lane', async () => {
    const timeouts = sql<{ timeouts: string }>`select concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout'),
      current_setting('idle_in_transaction_session_timeout'), current_setting('transaction_timeout'), current_setting('transaction_read_only')) as timeouts`;
    expect(await doors.transact(memberOf(), (tx) => tx.one(timeouts))).toEqual({ timeouts: '10s 5s 10s 30s off' });
    expect(await doors.read(memberOf(), timeouts)).toEqual([{ timeouts: '1s 1s 0 0 on' }]);
  });

  test('a read that takes too long is stopped, and the next user of the server connection is not bound by its timeout', async () => {
    const sleep = sql`select pg_sleep(1.2)`;
    await expect(doors.read(memberOf(), sleep)).rejects.toMatchObject({ code: 'statement.timeout' });
    expect(await doors.transact(memberOf(), (tx) => tx.all(sleep))).toHaveLength(1);
  });
});
