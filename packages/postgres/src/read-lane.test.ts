import { randomUUID } from 'node:crypto';
import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buyerOf, failWith, insertNote, memberOf, visibleNotes, whereabouts } from '../soak/note-fixtures.ts';
import { makeScratchDatabase } from '../soak/scratch-database.ts';
import type { ScratchDatabase } from '../soak/scratch-database.ts';
import { query } from './query.ts';
import { openTestDoors } from './testing.ts';
import type { TestDoors } from './testing.ts';

let database: ScratchDatabase;
let named: TestDoors;
let unnamed: TestDoors;

beforeAll(async () => {
  database = await makeScratchDatabase((await openTestbed()).urls);
  named = openTestDoors({ connectionString: database.url, laneCount: 1, poolSize: 2 });
  unnamed = openTestDoors({ connectionString: database.url, laneCount: 1, poolSize: 2, preparedStatements: false });
});
afterAll(async () => {
  await Promise.all([named.close(), unnamed.close()]);
  await database.drop();
});

/** A member of a new tenant with one note per given company, or one of no company. */
async function tenantWithNotes(doors: TestDoors, companyIds: readonly (string | null)[] = [null]) {
  const actor = memberOf();
  await doors.transact(actor, (tx) => Promise.all(companyIds.map((id) => tx.run(insertNote(actor.tenantId, 'note', id)))));
  return actor;
}

describe.each([['named', () => named], ['unnamed, for poolers', () => unnamed]] as const)('a lane with %s statements', (mode, doorsOf) => {
  test('shows each actor its own rows, however reads interleave on the one connection', async () => {
    const doors = doorsOf();
    const members = await Promise.all(Array.from({ length: 8 }, () => tenantWithNotes(doors)));
    const reads = Array.from({ length: 400 }, (_, at) => members[at % members.length] ?? memberOf());
    const answers = await Promise.all(reads.map((actor) => doors.read(actor, visibleNotes)));
    answers.forEach((rows, at) => expect(rows).toEqual([{ tenantId: reads[at]?.tenantId, body: 'note' }]));
  });

  test('shows a buyer the rows of its company and nobody else\'s, in alternation with a member', async () => {
    const doors = doorsOf();
    const [own, other] = [randomUUID(), randomUUID()];
    const member = await tenantWithNotes(doors, [own, other, null]);
    const buyer = buyerOf(member.tenantId, own);
    for (let round = 0; round < 5; round += 1) {
      const [all, mine] = await Promise.all([doors.read(member, visibleNotes), doors.read(buyer, visibleNotes)]);
      expect([all.length, mine.length]).toEqual([3, 1]);
    }
  });

  test('forgets role and tenant with each read', async () => {
    const doors = doorsOf();
    const actor = memberOf();
    const [inside] = await doors.read(actor, whereabouts);
    expect(inside).toMatchObject({ role: 'entrepot_member', tenant: actor.tenantId });
    const { rows } = await database.superuser.query('select usename from pg_stat_activity where pid = $1', [inside?.pid]);
    expect(rows).toEqual([{ usename: 'entrepot_api' }]);
    await expect(doors.routeTo('slug', 'acme')).resolves.toMatch(/^[0-9a-f-]{36}$/); // entrepot_api alone may call it
  });

  test('a failing read harms neither those before nor those behind it', async () => {
    const doors = doorsOf();
    const actor = await tenantWithNotes(doors);
    const outcomes = await Promise.allSettled([
      doors.read(actor, visibleNotes),
      doors.read(actor, sql`select 1 / count(*) - 1 from shop.notes where body = ${randomUUID()}`),
      doors.read({ ...actor, tenantId: 'no uuid' }, visibleNotes),
      doors.read(actor, sql`select ${'no uuid'}::uuid`),
      doors.read(actor, failWith('22012')),
      doors.read(actor, visibleNotes),
    ]);
    expect(outcomes.map((outcome) => outcome.status === 'fulfilled' ? outcome.value : outcome.reason.code)).toEqual([
      [{ tenantId: actor.tenantId, body: 'note' }], 'value.invalid', 'value.invalid', 'value.invalid', 'value.invalid',
      [{ tenantId: actor.tenantId, body: 'note' }],
    ]);
  });

  test('a query that cannot be parsed is refused each time, and stays so', async () => {
    const doors = doorsOf();
    const broken = sql`select nothing from nowhere`;
    const attempts = await Promise.allSettled(Array.from({ length: 6 }, () => doors.read(memberOf(), broken)));
    expect(new Set(attempts.map((attempt) => attempt.status === 'rejected' ? attempt.reason.sqlState : 'read'))).toEqual(new Set(['42P01']));
  });

  test('cannot write', async () => {
    const actor = memberOf();
    await expect(doorsOf().read(actor, insertNote(actor.tenantId, 'a'))).rejects.toMatchObject({ code: 'statement.forbidden', sqlState: '25006' });
    await expect(doorsOf().read(actor, insertNote(actor.tenantId, 'a'), { slow: true })).rejects.toMatchObject({ sqlState: '25006' });
  });

  test('an injected second statement is refused by the protocol', async () => {
    await expect(doorsOf().read(memberOf(), sql`select 1; set role entrepot_clerk`)).rejects.toMatchObject({ sqlState: '42601' });
    await expect(doorsOf().read(memberOf(), sql`select set_config('role', 'entrepot_clerk', true)`)).rejects.toMatchObject({ code: 'permission.denied' });
  });

  test('a value that cannot be sent is refused before the connection hears of it', async () => {
    const doors = doorsOf();
    const circular: Record<string, unknown> = {};
    circular['itself'] = circular;
    const actor = await tenantWithNotes(doors);
    const echo = (value: unknown) => sql<{ echo: string }>`select ${value}::text as echo`;
    await expect(doors.read(actor, echo(circular))).rejects.toThrow(/circular/i);
    await expect(doors.read(actor, echo('\0'))).rejects.toMatchObject({ code: 'value.invalid' });
    for (let round = 0; round < 4; round += 1) expect(await doors.read(actor, echo('x'))).toEqual([{ echo: 'x' }]);
  });

  test('a read counts two statements, a slow one four, and a route one', async () => {
    const doors = doorsOf();
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      doors.forget();
      await work();
      return doors.statements.length;
    };
    expect(await count(() => doors.read(memberOf(), visibleNotes))).toBe(2);
    expect(await count(() => doors.read(memberOf(), visibleNotes, { slow: true }))).toBe(4);
    expect(await count(() => doors.routeTo('slug', 'acme'))).toBe(1);
  });

  test('only statements that repeat are prepared, under a name of their role', async () => {
    const doors = doorsOf();
    const repeated = sql<{ name: string }>`select name from pg_prepared_statements where name like 'entrepot%' and statement like '%as_repeated%' /* as_repeated */`;
    const member = memberOf();
    for (let round = 0; round < 3; round += 1) await doors.read(member, repeated);
    await doors.read(buyerOf(member.tenantId), repeated);
    const names = (await doors.read(member, repeated)).map(({ name }) => name.split(':')[0]);
    expect(names).toEqual(mode === 'named' ? ['entrepot_member'] : []);
  });
});

test('a read that takes too long is stopped without harm to the others', async () => {
  const doors = openTestDoors({ connectionString: database.url, laneCount: 1, timeouts: { laneMs: 50 } });
  const actor = await tenantWithNotes(doors);
  const slow = doors.read(actor, sql`select pg_sleep(30)`);
  const behind = doors.read(actor, visibleNotes);
  await expect(slow).rejects.toMatchObject({ code: 'statement.timeout' });
  await expect(behind).resolves.toHaveLength(1);
  await doors.close();
});

test('a caller that goes away stops waiting', async () => {
  const caller = new AbortController();
  const read = named.read(memberOf(), visibleNotes, { signal: caller.signal });
  caller.abort(new Error('gone'));
  await expect(read).rejects.toMatchObject({ code: 'request.aborted', cause: { message: 'gone' } });
});

test('more waiting reads than a lane may hold are refused, not piled up', async () => {
  const doors = openTestDoors({ connectionString: database.url, laneCount: 2, laneDepth: 5 });
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => doors.read(memberOf(), visibleNotes)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  const refused = outcomes.flatMap((outcome) => outcome.status === 'rejected' ? [outcome.reason.code] : []);
  expect(refused).toEqual(['lane.full', 'lane.full']);
  await doors.close();
});

test('a statement whose result type changed under it is asked again', async () => {
  await database.superuser.query('create table shop.changing (n int); grant select on shop.changing to entrepot_member');
  const read = () => named.read(memberOf(), sql`select * from shop.changing`);
  for (let round = 0; round < 3; round += 1) await read();
  await database.superuser.query('alter table shop.changing add column m int; insert into shop.changing values (1, 2)');
  await expect(read()).resolves.toEqual([{ n: 1, m: 2 }]);
});

test('a route that leads nowhere is undefined', async () => {
  await expect(named.routeTo('slug', 'nobody')).resolves.toBeUndefined();
});

test('a reader asks through the lane; a query that forgot its door is loud', async () => {
  const actor = await tenantWithNotes(named);
  const reader = named.reader(actor);
  expect(reader.tenantId).toBe(actor.tenantId);
  expect(await reader.first(visibleNotes)).toEqual({ tenantId: actor.tenantId, body: 'note' });
  expect(await reader.all(visibleNotes)).toHaveLength(1);
  await expect(visibleNotes.execute(query)).rejects.toThrow(/only builds queries/);
});
