import { randomBytes } from 'node:crypto';
import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { record } from './record.ts';
import { sealKeysFrom } from './seal-keys.ts';
import { sealBatch, sealTrail } from './seal-trail.ts';
import { lockTrail } from './seals.queries.ts';
import { layTrail, type LaidTrail } from './testing/lay-trail.ts';
import { verifyTrail } from './verify-trail.ts';

const { doors, superuser } = await openTestbed();
const verify = ({ jobs, worker, keys }: LaidTrail) => verifyTrail(jobs.reader(worker, { slow: true }), keys);
const batchesOf = ({ tenantId }: LaidTrail) =>
  superuser<{ no: number; records: number }>('select batch_no as no, record_count as records from audit.seals where tenant_id = $1 order by 1', [tenantId]);

test('every record is sealed once, in the order of its transactions, in batches of a size, and the chain verifies', async () => {
  const trail = await layTrail();
  for (const records of [3, 1, 7]) await trail.write(records);
  await trail.sealAll(4);
  expect(await trail.sealedIds()).toEqual(await trail.recordIds());
  expect(await verify(trail)).toMatchObject({ state: 'sound', records: 11, findings: [] });
  expect((await batchesOf(trail)).every(({ records }) => records <= 4)).toBe(true);
});

test('a second run changes nothing, and what comes later is chained to what was there', async () => {
  const trail = await layTrail();
  await trail.write(2);
  await trail.sealAll();
  const before = await batchesOf(trail);
  expect(await sealTrail(trail.jobs, trail.worker, trail.keys)).toEqual([]);
  expect(await batchesOf(trail)).toEqual(before);
  await trail.write(1);
  await trail.sealAll();
  expect((await batchesOf(trail)).length).toBe(before.length + 1);
  expect(await verify(trail)).toMatchObject({ state: 'sound', records: 3 });
});

test('a transaction that wrote first and commits last is neither sealed early nor skipped', async () => {
  const trail = await layTrail();
  const [written, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = doors.transact(trail.member, async (tx) => {
    await record(tx, trail.member, { action: 'product.update', objectType: 'product', objectId: trail.tenantId, objectLabel: 'first written' });
    written.resolve();
    await mayCommit.promise;
  });
  await written.promise;
  await trail.write(1);
  // The later record is committed and has to wait: a batch that took it would put the first one behind its horizon.
  expect(await sealTrail(trail.jobs, trail.worker, trail.keys)).toEqual([]);
  mayCommit.resolve();
  await slow;
  await trail.sealAll();
  const labels = await superuser<{ label: string }>(
    'select object_label as label from audit.records where tenant_id = $1 order by recorded_xact, record_id', [trail.tenantId]);
  expect(labels.map(({ label }) => label)).toEqual(['first written', 'SKU-0']);
  expect(await verify(trail)).toMatchObject({ state: 'sound', records: 2 });
});

test('a record of a transaction that was rolled back is in no batch', async () => {
  const trail = await layTrail();
  await expect(doors.transact(trail.member, async (tx) => {
    await record(tx, trail.member, { action: 'product.update', objectType: 'product', objectId: trail.tenantId });
    throw new Error('changed my mind');
  })).rejects.toThrow('changed my mind');
  await trail.write(1);
  await trail.sealAll();
  expect(await verify(trail)).toMatchObject({ state: 'sound', records: 1 });
});

test('eight workers that seal while others write: no record in two batches, none lost', async () => {
  const trail = await layTrail();
  const writers = Array.from({ length: 4 }, async () => {
    for (let n = 0; n < 10; n += 1) await trail.write(3);
  });
  const sealers = Array.from({ length: 8 }, async () => {
    for (let n = 0; n < 10; n += 1) await sealTrail(trail.jobs, trail.worker, trail.keys, { batchRecords: 5 });
  });
  await Promise.all([...writers, ...sealers]);
  await trail.sealAll(5);
  const sealed = await trail.sealedIds();
  expect(sealed).toHaveLength(120);
  expect(sealed).toEqual(await trail.recordIds());
  const batches = await batchesOf(trail);
  expect(batches.map(({ no }) => no)).toEqual(batches.map((_, index) => index + 1));
  expect(await verify(trail)).toMatchObject({ state: 'sound', records: 120 });
});

test('a worker whose connection dies before its commit leaves no batch behind, and the next one loses nothing', async () => {
  const trail = await layTrail();
  await trail.write(3);
  await vi.waitFor(async () => {
    let outcome = 'none';
    await expect(trail.jobs.transact(trail.worker, async (tx) => {
      outcome = (await sealBatch(tx, trail.worker, trail.keys)).kind;
      const { pid } = await tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
      await superuser('select pg_terminate_backend($1)', [pid]);
      await tx.one(sql`select 1 as n`);
    })).rejects.toThrow();
    expect(outcome).toBe('sealed');
  }, { timeout: 20_000, interval: 20 });
  expect(await batchesOf(trail)).toEqual([]);
  await trail.sealAll();
  expect(await verify(trail)).toMatchObject({ state: 'sound', batches: 1, records: 3 });
});

test('whoever comes while another seals the same trail leaves at once', async () => {
  const trail = await layTrail();
  await trail.write(1);
  const [locked, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holder = trail.jobs.transact(trail.worker, async (tx) => {
    await tx.all(lockTrail(tx.tenantId));
    locked.resolve();
    await mayEnd.promise;
  });
  await locked.promise;
  expect(await sealTrail(trail.jobs, trail.worker, trail.keys)).toEqual([]);
  mayEnd.resolve();
  await holder;
  await trail.sealAll();
});

test('after a rotation of keys the new one signs and the old one still verifies; without it the batch is named', async () => {
  const trail = await layTrail();
  const [old, fresh] = [{ version: 1, key: randomBytes(32) }, { version: 2, key: randomBytes(32) }];
  const sealWith = async (secrets: typeof old[], batches: number): Promise<void> => {
    await trail.write(1);
    await vi.waitFor(async () => {
      await sealTrail(trail.jobs, trail.worker, sealKeysFrom(secrets));
      expect(await batchesOf(trail)).toHaveLength(batches);
    }, { timeout: 20_000, interval: 20 });
  };
  await sealWith([old], 1);
  await sealWith([fresh, old], 2);
  const reader = trail.jobs.reader(trail.worker, { slow: true });
  expect(await verifyTrail(reader, sealKeysFrom([fresh, old]))).toMatchObject({ state: 'sound', batches: 2 });
  expect((await verifyTrail(reader, sealKeysFrom([fresh]))).findings).toEqual([{ kind: 'batch.key', batchNo: 1 }]);
});

test('a server that counts transactions below the last batch, as after a logical restore, is refused in words', async () => {
  const trail = await layTrail();
  await trail.write(1);
  await trail.sealAll();
  await superuser('update audit.seals set horizon_xact = 1000000000000 where tenant_id = $1', [trail.tenantId]);
  await expect(sealTrail(trail.jobs, trail.worker, trail.keys)).rejects.toThrow('a logical restore?');
});

test('nobody who writes a record can choose the transaction that it is said to come from', async () => {
  const trail = await layTrail();
  const forged = sql`insert into audit.records (tenant_id, actor_kind, actor_id, action, object_type, object_id, request_id, recorded_xact)
    values (${trail.tenantId}, 'member', ${trail.member.userId}, 'product.update', 'product', ${trail.tenantId}, 'x', 0)`;
  await expect(doors.transact(trail.member, (tx) => tx.run(forged))).rejects.toMatchObject({ code: 'permission.denied' });
  const peek = sql`select recorded_xact from audit.records where tenant_id = ${trail.tenantId}`;
  await expect(doors.transact(trail.member, (tx) => tx.all(peek))).rejects.toMatchObject({ code: 'permission.denied' });
});
