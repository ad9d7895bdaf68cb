import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MemberActor } from './actor.ts';
import { openDoors } from './doors.ts';
import type { Doors } from './doors.ts';
import type { SeenStatement, SeenTransaction } from './observer.ts';
import { query } from './query.ts';

let doors: Doors;
let member: MemberActor;
const statements: SeenStatement[] = [];
const transactions: SeenTransaction[] = [];
const laneFaults: string[] = [];
const around: string[] = [];

const fails = query.selectNoFrom(sql<number>`1 / 0`.as('never'));

beforeAll(async () => {
  const { urls, createTenant } = await openTestbed();
  const { tenantId } = await createTenant();
  member = { kind: 'member', tenantId, requestId: 'observer-test', userId: tenantId };
  doors = openDoors({
    connectionString: urls.api, laneDepth: 2,
    observer: {
      statement: (seen) => void statements.push(seen),
      transaction: (seen) => void transactions.push(seen),
      laneFault: (fault) => void laneFaults.push(fault),
      around: (role, run) => { around.push(role); return run(); },
    },
  });
});
beforeEach(() => { for (const list of [statements, transactions, laneFaults, around]) list.splice(0); });
afterAll(() => doors.close());

describe('whoever watches the doors', () => {
  test('sees each statement with its door, role and duration, and never a parameter', async () => {
    const secret = query.selectNoFrom(sql<string>`${'a secret'}::text`.as('word'));
    await doors.read(member, secret);
    await doors.transact(member, (tx) => tx.all(secret));
    expect(statements.map(({ door, role }) => `${door} ${role}`)).toEqual(
      ['lane entrepot_member', 'pool door', 'pool door', 'pool entrepot_member', 'pool door']);
    for (const seen of statements) expect(seen).toMatchObject({ milliseconds: expect.any(Number), startedAt: expect.any(Number), fault: undefined });
    expect(JSON.stringify(statements)).not.toContain('a secret');
  });

  test('sees a transaction once for each attempt, all of them within one surrounding', async () => {
    const lock = (key: number) => query.selectNoFrom(sql`pg_catalog.pg_advisory_xact_lock(1404, ${key})`.as('locked'));
    const bothHold = Promise.withResolvers<void>();
    let holding = 0;
    // Two that lock in opposite order: PostgreSQL ends one of them, and the door tries it again.
    const inOrder = (first: number, second: number) => doors.transact(member, async (tx) => {
      await tx.all(lock(first));
      holding += 1;
      if (holding >= 2) bothHold.resolve();
      await bothHold.promise;
      await tx.all(lock(second));
    });
    await Promise.all([inOrder(1, 2), inOrder(2, 1)]);
    expect(transactions.map(({ outcome, fault }) => [outcome, fault])).toEqual(
      [['retried', 'deadlock.detected'], ['committed', undefined], ['committed', undefined]]);
    expect(around).toEqual(['entrepot_member', 'entrepot_member']);
  });

  test('is told the fault of what failed, and that a refusal of a use case is none', async () => {
    await expect(doors.read(member, fails)).rejects.toMatchObject({ code: 'value.invalid' });
    expect(statements).toMatchObject([{ door: 'lane', fault: 'value.invalid' }]);
    expect(laneFaults).toEqual(['value.invalid']);
    await expect(doors.transact(member, (tx) => tx.all(fails))).rejects.toMatchObject({ code: 'value.invalid' });
    await expect(doors.transact(member, async () => { throw new Error('refused'); })).rejects.toThrow('refused');
    expect(transactions).toMatchObject([{ outcome: 'failed', fault: 'value.invalid' }, { outcome: 'rolled-back', fault: undefined }]);
  });

  test('hears of a read that a full lane refused without sending it', async () => {
    const slow = query.selectNoFrom(sql`pg_catalog.pg_sleep(0.05)`.as('slept'));
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => doors.read(member, slow)));
    expect(asked.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    expect(laneFaults).toContain('lane.full');
  });
});
