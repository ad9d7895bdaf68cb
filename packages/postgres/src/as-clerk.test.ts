import { openTestbed } from '@entrepot/testbed';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buyerOf, failWith, insertNote, memberOf, visibleNotes, whereabouts } from '../soak/note-fixtures.ts';
import { makeScratchDatabase } from '../soak/scratch-database.ts';
import type { ScratchDatabase } from '../soak/scratch-database.ts';
import { openTestDoors } from './testing.ts';
import type { TestDoors } from './testing.ts';
import type { Tx } from './tx.ts';

let database: ScratchDatabase;
let doors: TestDoors;

beforeAll(async () => {
  database = await makeScratchDatabase((await openTestbed()).urls);
  doors = openTestDoors({ connectionString: database.url, poolSize: 2 });
});
afterAll(async () => {
  await doors.close();
  await database.drop();
});
beforeEach(() => doors.forget());

const roleIn = async (tx: Tx): Promise<string> => (await tx.one(whereabouts)).role;
const switches = (): string[] => doors.statements.filter((text) => text.startsWith('set local role'));
const aBuyer = () => buyerOf(memberOf().tenantId);

test('the clerk writes for a buyer who may not, in the buyer\'s tenant, twice in one transaction', async () => {
  const actor = aBuyer();
  const roles = await doors.transact(actor, async (tx) => [
    await roleIn(tx),
    await tx.asClerk(async () => {
      await tx.run(insertNote(actor.tenantId, 'a', actor.companyId));
      return roleIn(tx);
    }),
    await roleIn(tx),
    await tx.asClerk(() => roleIn(tx)),
    await roleIn(tx),
  ]);
  expect(roles).toEqual(['entrepot_buyer', 'entrepot_clerk', 'entrepot_buyer', 'entrepot_clerk', 'entrepot_buyer']);
  expect(await doors.read(actor, visibleNotes)).toHaveLength(1);
  await expect(doors.transact(actor, (tx) => tx.run(insertNote(actor.tenantId, 'a')))).rejects.toMatchObject({ code: 'permission.denied' });
});

test('the clerk is fenced into the tenant like everyone', async () => {
  await expect(doors.transact(aBuyer(), (tx) => tx.asClerk(() => tx.run(insertNote(memberOf().tenantId, 'stolen')))))
    .rejects.toMatchObject({ code: 'permission.denied' });
});

test('leaving the clerk last before COMMIT costs no statement, and entering without a statement none either', async () => {
  const actor = aBuyer();
  await doors.transact(actor, async (tx) => {
    await tx.asClerk(() => Promise.resolve());
    await tx.asClerk(() => tx.run(insertNote(actor.tenantId, 'a')));
    await tx.asClerk(() => tx.run(insertNote(actor.tenantId, 'b')));
  });
  expect(switches()).toEqual(['set local role entrepot_clerk']);
});

test('a transaction that begins as the clerk saves the switch, and is the actor\'s again outside asClerk', async () => {
  const begun = doors.transact(aBuyer(), async (tx) => [await tx.asClerk(() => roleIn(tx)), await roleIn(tx)], { beginAsClerk: true });
  await expect(begun).resolves.toEqual(['entrepot_clerk', 'entrepot_buyer']);
});

test('what is sent beside asClerk, and not within it, stays the actor\'s', async () => {
  const roles = await doors.transact(aBuyer(), (tx) => Promise.all([
    tx.asClerk(async () => [await roleIn(tx), await roleIn(tx)]),
    roleIn(tx),
    tx.asClerk(() => roleIn(tx)),
    roleIn(tx),
  ]));
  expect(roles).toEqual([['entrepot_clerk', 'entrepot_clerk'], 'entrepot_buyer', 'entrepot_clerk', 'entrepot_buyer']);
});

test('one transaction\'s clerk is not another\'s', async () => {
  const [outer, inner] = [aBuyer(), aBuyer()];
  const role = await doors.transact(outer, (outerTx) => outerTx.asClerk(() => doors.transact(inner, (innerTx) => roleIn(innerTx))));
  expect(role).toBe('entrepot_buyer');
});

test('an error that is no SQL error leaves the clerk behind', async () => {
  const role = await doors.transact(aBuyer(), async (tx) => {
    await tx.asClerk(async () => {
      await roleIn(tx);
      throw new Error('no');
    }).catch(() => undefined);
    return roleIn(tx);
  });
  expect(role).toBe('entrepot_buyer');
});

test('an SQL error as the clerk dooms the transaction like any other', async () => {
  const actor = aBuyer();
  const outcome = doors.transact(actor, async (tx) => {
    await tx.asClerk(() => tx.run(insertNote(actor.tenantId, 'a')));
    await tx.asClerk(() => tx.all(failWith('23505'))).catch(() => undefined);
    await roleIn(tx);
  });
  await expect(outcome).rejects.toMatchObject({ code: 'row.duplicate' });
  expect(await doors.read(memberOf(actor.tenantId), visibleNotes)).toEqual([]);
});

test('the next user of the connection is not the clerk', async () => {
  const one = openTestDoors({ connectionString: database.url, poolSize: 1 });
  const first = await one.transact(aBuyer(), (tx) => tx.asClerk(() => tx.one(whereabouts)));
  const second = await one.transact(aBuyer(), (tx) => tx.one(whereabouts));
  expect([first.role, second.role, second.pid]).toEqual(['entrepot_clerk', 'entrepot_buyer', first.pid]);
  await one.close();
});
