import { inspect } from 'node:util';
import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertNote, memberOf } from '../soak/note-fixtures.ts';
import { makeScratchDatabase } from '../soak/scratch-database.ts';
import type { ScratchDatabase } from '../soak/scratch-database.ts';
import { openDoors } from './doors.ts';
import type { Doors } from './doors.ts';
import { DatabaseFault, faultFrom } from './errors.ts';

let database: ScratchDatabase;
let doors: Doors;

beforeAll(async () => {
  database = await makeScratchDatabase((await openTestbed()).urls);
  doors = openDoors({ connectionString: database.url });
});
afterAll(async () => {
  await doors.close();
  await database.drop();
});

async function faultOf(work: Promise<unknown>): Promise<DatabaseFault> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof DatabaseFault)) throw new Error(`no fault: ${inspect(error)}`);
  return error;
}

test('what reaches a client names neither SQL nor constraint nor value; a use case can still see the constraint', async () => {
  const actor = memberOf();
  const fault = await faultOf(doors.transact(actor, (tx) => tx.run(insertNote(actor.tenantId, 'refused'))));
  expect(fault).toMatchObject({ code: 'value.refused', constraint: 'notes_body_check', sqlState: '23514' });
  expect(JSON.stringify({ ...fault, message: fault.message })).not.toMatch(/notes|shop|body|insert|23514/);
  expect(fault.cause).toBeInstanceOf(pg.DatabaseError);
});

test.each([
  ['select 1 / (random() * 0)::int', 'value.invalid'],
  ['select nothing', 'database.fault'],
  ['select from shop.nowhere', 'database.fault'],
  ['delete from tenancy.tenant_id()', 'database.fault'],
  ['select from pg_authid', 'permission.denied'],
])('the server\'s refusal of "%s" is %s', async (text, code) => {
  expect(await faultOf(doors.transact(memberOf(), (tx) => tx.all(sql.raw(text))))).toMatchObject({ code, retryable: false });
});

test.each([
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }), 'connection.lost', true],
  [new Error('Connection terminated unexpectedly'), 'connection.lost', true],
  [new Error('timeout exceeded when trying to connect'), 'pool.exhausted', true],
  [new Error('something else'), 'database.fault', false],
  ['not even an error', 'database.fault', false],
])('%s becomes %s', (thrown, code, retryable) => {
  expect(faultFrom(thrown)).toMatchObject({ code, retryable, cause: thrown });
});

test('a fault is not wrapped twice', () => {
  const fault = new DatabaseFault('lane.full');
  expect(faultFrom(fault)).toBe(fault);
});
