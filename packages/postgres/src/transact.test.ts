import { randomUUID } from 'node:crypto';
import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failWith, insertNote, memberOf, visibleNotes, whereabouts } from '../soak/note-fixtures.ts';
import { makeScratchDatabase } from '../soak/scratch-database.ts';
import type { ScratchDatabase } from '../soak/scratch-database.ts';
import { DatabaseFault } from './errors.ts';
import { openTestDoors } from './testing.ts';
import type { TestDoors } from './testing.ts';
import { connectUnfenced } from './unfenced.ts';

let database: ScratchDatabase;
let doors: TestDoors;

beforeAll(async () => {
  database = await makeScratchDatabase((await openTestbed()).urls);
  doors = openTestDoors({ connectionString: database.url, poolSize: 4 });
});
afterAll(async () => {
  await doors.close();
  await database.drop();
});

const notesOf = async (tenantId: string): Promise<string[]> => {
  const { rows } = await database.superuser.query<{ body: string }>('select body from shop.notes where tenant_id = $1', [tenantId]);
  return rows.map(({ body }) => body);
};

describe('context', () => {
  test('a transaction runs under the role and tenant of its actor', async () => {
    const actor = memberOf();
    const here = await doors.transact(actor, (tx) => tx.one(whereabouts));
    expect(here).toMatchObject({ role: 'entrepot_member', tenant: actor.tenantId });
  });

  test('role and tenant end with the transaction: the next user of the connection finds nothing', async () => {
    const one = openTestDoors({ connectionString: database.url, poolSize: 1 });
    const first = await one.transact(memberOf(), (tx) => tx.one(whereabouts));
    const second = await one.transact({ kind: 'operator', tenantId: randomUUID(), requestId: 'r' }, (tx) => tx.one(sql<{ pid: number; user: string }>`
      select pg_backend_pid() as pid, current_setting('app.user_id', true) as user`));
    expect(second).toEqual({ pid: first.pid, user: '' });
    await one.close();
  });

  test('with nothing set, the login sees nothing and may do nothing', async () => {
    const actor = memberOf();
    await doors.transact(actor, (tx) => tx.run(insertNote(actor.tenantId, 'hidden')));
    expect(await notesOf(actor.tenantId)).toEqual(['hidden']);
    const bare = await connectUnfenced(database.url);
    await expect(bare.query('select from shop.notes')).rejects.toMatchObject({ code: '42501' });
    await bare.query('begin');
    await bare.query('set local role entrepot_member');
    expect((await bare.query('select from shop.notes')).rowCount).toBe(0);
    await bare.query('rollback');
    await bare.end();
  });

  test('a tenant that is not a uuid is refused before anything is read', async () => {
    await expect(doors.transact({ ...memberOf(), tenantId: 'acme' }, (tx) => tx.all(visibleNotes)))
      .rejects.toMatchObject({ code: 'value.invalid' });
  });

  test('a row of another tenant cannot be written', async () => {
    await expect(doors.transact(memberOf(), (tx) => tx.run(insertNote(randomUUID(), 'stolen'))))
      .rejects.toMatchObject({ code: 'permission.denied' });
  });

  test('tx.at is the now() of the transaction, and moves when a test moves the clock', async () => {
    const moved = openTestDoors({ connectionString: database.url, poolSize: 1 });
    moved.shiftClock(86_400_000);
    const [at, now] = await moved.transact(memberOf(), async (tx) => [tx.at, (await tx.one(sql<{ now: Date }>`select now() as now`)).now]);
    expect(at.getTime() - now.getTime()).toBe(86_400_000);
    await moved.close();
  });
});

describe('statements', () => {
  test('a command of two statements sends five: begin, context, its own two, commit', async () => {
    const actor = memberOf();
    doors.forget();
    await doors.transact(actor, async (tx) => {
      await tx.run(insertNote(actor.tenantId, 'a'));
      await tx.all(visibleNotes);
    });
    expect(doors.statements.map((text) => text.split(' ', 2).join(' '))).toEqual([
      'begin', 'select set_config(\'role\',', 'insert into', 'select tenant_id', 'commit',
    ]);
  });

  test('all, first, one and run answer rows, a row, the only row and a count', async () => {
    const actor = memberOf();
    await doors.transact(actor, async (tx) => {
      expect(await tx.first(visibleNotes)).toBeUndefined();
      await expect(tx.one(visibleNotes)).rejects.toMatchObject({ code: 'rows.unexpected' });
      expect(await tx.run(insertNote(actor.tenantId, 'a'))).toBe(1);
      expect(await tx.one(visibleNotes)).toEqual({ tenantId: actor.tenantId, body: 'a' });
      expect(await tx.run(insertNote(actor.tenantId, 'b'))).toBe(1);
      expect(await tx.all(visibleNotes)).toHaveLength(2);
      await expect(tx.one(visibleNotes)).rejects.toMatchObject({ code: 'rows.unexpected' });
    });
  });

  test('an injected second statement is refused by the protocol', async () => {
    const injected = sql`select 1; set local role entrepot_clerk`;
    await expect(doors.transact(memberOf(), (tx) => tx.all(injected))).rejects.toMatchObject({ sqlState: '42601' });
  });

  test.each(['commit', 'set local role entrepot_clerk', 'do $$ begin end $$', ' ( reset role', 'copy shop.notes to stdout', '-- x\nrollback'])(
    'a whole statement that is no query does not pass: %s', async (text) => {
      await expect(doors.transact(memberOf(), (tx) => tx.all(sql.raw(text)))).rejects.toMatchObject({ code: 'statement.forbidden' });
    });

  test('an actor cannot switch its tenant by set_config', async () => {
    await expect(doors.transact(memberOf(), (tx) => tx.all(sql`select set_config('app.tenant_id', ${randomUUID()}, true)`)))
      .rejects.toMatchObject({ code: 'permission.denied' });
  });

  test('a statement sent after the end is refused, and does not reach the connection\'s next user', async () => {
    const late = await doors.transact(memberOf(), (tx) => Promise.resolve(() => tx.all(visibleNotes)));
    await expect(late()).rejects.toMatchObject({ code: 'transaction.closed' });
  });
});

describe('failing', () => {
  test('whatever the use case throws comes out as it is, and nothing was written', async () => {
    const actor = memberOf();
    const refusal = new Error('no');
    await expect(doors.transact(actor, async (tx) => {
      await tx.run(insertNote(actor.tenantId, 'a'));
      throw refusal;
    })).rejects.toBe(refusal);
    expect(await notesOf(actor.tenantId)).toEqual([]);
  });

  test('a swallowed SQL error does not pass for success', async () => {
    const actor = memberOf();
    const outcome = doors.transact(actor, async (tx) => {
      await tx.run(insertNote(actor.tenantId, 'a'));
      await tx.run(insertNote(actor.tenantId, 'refused')).catch(() => 0);
    });
    await expect(outcome).rejects.toMatchObject({ code: 'transaction.aborted', cause: { code: 'value.refused' } });
    expect(await notesOf(actor.tenantId)).toEqual([]);
  });

  test('a rule that breaks only at COMMIT is told as such: the server has said no, so the outcome is known', async () => {
    const actor = memberOf();
    let runs = 0;
    const outcome = doors.transact(actor, async (tx) => {
      runs += 1;
      await tx.run(sql`insert into shop.numbers (tenant_id, n) values (${actor.tenantId}, 1), (${actor.tenantId}, 1)`);
    });
    await expect(outcome).rejects.toMatchObject({ code: 'row.duplicate', constraint: 'numbers_tenant_id_n_key' });
    expect(runs).toBe(1);
  });

  test('of statements sent together, the later ones say what the first one said', async () => {
    let later: unknown;
    await expect(doors.transact(memberOf(), (tx) => Promise.all([
      tx.all(failWith('23505')),
      tx.all(visibleNotes).catch((error: unknown) => {
        later = error;
      }),
    ]))).rejects.toMatchObject({ code: 'row.duplicate' });
    expect(later).toMatchObject({ code: 'row.duplicate' });
  });

  test.each(['40001', '40P01'])('%s is tried again in a fresh transaction', async (state) => {
    const actor = memberOf();
    let runs = 0;
    await doors.transact(actor, async (tx) => {
      runs += 1;
      await tx.run(insertNote(actor.tenantId, `run ${runs}`));
      if (runs < 3) await tx.all(failWith(state));
    });
    expect(await notesOf(actor.tenantId)).toEqual(['run 3']);
  });

  test('a conflict that does not end is given up after the attempts allowed', async () => {
    let runs = 0;
    const outcome = doors.transact(memberOf(), async (tx) => {
      runs += 1;
      await tx.all(failWith('40001'));
    }, { attempts: 3 });
    await expect(outcome).rejects.toMatchObject({ code: 'serialization.conflict', retryable: true });
    expect(runs).toBe(3);
  });

  test.each(['23505', '22012', '57014', '55P03', '42501', '08006'])('%s is not tried again', async (state) => {
    let runs = 0;
    const outcome = doors.transact(memberOf(), async (tx) => {
      runs += 1;
      await tx.all(failWith(state));
    });
    await expect(outcome).rejects.toBeInstanceOf(DatabaseFault);
    expect(runs).toBe(1);
  });

  test('two transactions that lock in opposite order both commit', async () => {
    const actor = memberOf();
    const [a, b] = [randomUUID(), randomUUID()];
    await doors.transact(actor, (tx) => tx.run(sql`
      insert into shop.notes (tenant_id, note_id, body) values (${actor.tenantId}, ${a}, 'a'), (${actor.tenantId}, ${b}, 'b')`));
    const bump = (id: string) => sql`update shop.notes set amount_minor = amount_minor + 1 where note_id = ${id}`;
    const bothHoldOne = Promise.withResolvers<void>();
    let holding = 0;
    const inOrder = (first: string, second: string) => doors.transact(actor, async (tx) => {
      await tx.run(bump(first));
      holding += 1;
      if (holding >= 2) bothHoldOne.resolve();
      await bothHoldOne.promise;
      await tx.run(bump(second));
    });
    await Promise.all([inOrder(a, b), inOrder(b, a)]);
    const { rows } = await database.superuser.query('select amount_minor from shop.notes where tenant_id = $1', [actor.tenantId]);
    expect(rows).toEqual([{ amount_minor: 2n }, { amount_minor: 2n }]);
  });
});

test('without prepared statements, for poolers, the same guarantees hold', async () => {
  const unnamed = openTestDoors({ connectionString: database.url, poolSize: 1, preparedStatements: false });
  const actor = memberOf();
  for (const body of ['a', 'b', 'c']) await unnamed.transact(actor, (tx) => tx.run(insertNote(actor.tenantId, body)));
  expect(await unnamed.transact(actor, (tx) => tx.all(visibleNotes))).toHaveLength(3);
  expect(await unnamed.transact(actor, (tx) => tx.all(sql`select name from pg_prepared_statements`))).toEqual([]);
  await unnamed.close();
});
