import { uuidv7 } from '@entrepot/kernel';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { batchHashOf } from './batch-hash.ts';
import { fingerprintOf } from './canonical-record.ts';
import { nextSeal, recordsById } from './seals.queries.ts';
import { layTrail, type LaidTrail } from './testing/lay-trail.ts';
import { trailStatus } from './trail-status.ts';
import { verifyAndNote, verifyTrail } from './verify-trail.ts';

const { doors, superuser } = await openTestbed();

/** A trail of three batches with three records each. */
async function sealedTrail(): Promise<LaidTrail & { ids: string[] }> {
  const trail = await layTrail();
  for (let batch = 1; batch <= 3; batch += 1) {
    await trail.write(3);
    await trail.sealAll(3);
  }
  return { ...trail, ids: await trail.recordIds() };
}
const findingsOf = async ({ jobs, worker, keys }: LaidTrail) => (await verifyTrail(jobs.reader(worker, { slow: true }), keys)).findings;
const tamper = (sql: string, ...values: unknown[]) => superuser(sql, values);
const idOf = (trail: { ids: string[] }, index: number): string => trail.ids[index] ?? '';

test('an untouched trail is sound, and says how far it goes', async () => {
  const trail = await sealedTrail();
  expect(await verifyAndNote(trail.jobs, trail.worker, trail.keys)).toMatchObject({ state: 'sound', batches: 3, records: 9, findings: [] });
});

test.each([
  ['what it was after', `after = '{"n": 100}'`], ['who did it', `actor_label = 'Eve'`], ['when', `recorded_at = recorded_at - interval '1 microsecond'`],
  ['what it was done to', `object_id = '${uuidv7()}'`], ['a key inside', `before = before || '{"x": null}'`], ['nothing before', 'before = null'],
  ['the request', `request_id = 'another'`], ['the act', `action = 'product.touch'`], ['the person', 'actor_id = null'],
])('a record that was changed in one field (%s) is named with its batch, time, act and object', async (_field, assignment) => {
  const trail = await sealedTrail();
  await tamper(`update audit.records set ${assignment} where tenant_id = $1 and record_id = $2`, trail.tenantId, idOf(trail, 4));
  const findings = await findingsOf(trail);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ kind: 'record.changed', batchNo: 2, recordId: idOf(trail, 4), objectType: 'product', objectLabel: 'SKU-1' });
  expect(findings[0]?.action).toMatch(/^product\./);
  expect(findings[0]?.recordedAt).toMatch(/^\d{4}-.*\.\d{6}Z$/);
});

test('a record that was deleted is named, with the moment that its id was made', async () => {
  const trail = await sealedTrail();
  await tamper('delete from audit.records where tenant_id = $1 and record_id = $2', trail.tenantId, idOf(trail, 8));
  expect(await findingsOf(trail)).toEqual([{ kind: 'record.missing', batchNo: 3, recordId: idOf(trail, 8), recordedAt: expect.stringMatching(/^\d{4}-.*Z$/) }]);
});

test('a record that was inserted behind the seal is named', async () => {
  const trail = await sealedTrail();
  const forged = uuidv7();
  await tamper(`insert into audit.records (tenant_id, record_id, actor_kind, action, object_type, object_id, request_id, recorded_xact)
    select tenant_id, $2, 'worker', 'order.forge', 'order', $2, 'x', recorded_xact from audit.records where tenant_id = $1 and record_id = $3`,
  trail.tenantId, forged, idOf(trail, 4));
  expect(await findingsOf(trail)).toEqual([expect.objectContaining({ kind: 'record.inserted', recordId: forged, action: 'order.forge', objectId: forged })]);
});

test('a record that was moved out of its batch, to be sealed anew with another content, is named', async () => {
  const trail = await sealedTrail();
  await tamper('update audit.records set recorded_xact = recorded_xact + 1000000 where tenant_id = $1 and record_id = $2', trail.tenantId, idOf(trail, 0));
  expect(await findingsOf(trail)).toEqual([expect.objectContaining({ kind: 'record.moved', batchNo: 1, recordId: idOf(trail, 0) })]);
});

test.each([
  ['its time', `sealed_at = sealed_at - interval '1 day'`, ['batch.hash']],
  ['its horizon', 'horizon_xact = horizon_xact + 1', ['batch.hash']],
  ['its fingerprints', `manifest = set_byte(manifest, 20, get_byte(manifest, 20) # 1)`, ['batch.hash', 'record.changed']],
  ['its signature', `signature = set_byte(signature, 0, get_byte(signature, 0) # 1)`, ['batch.signature']],
  ['its link', `previous_hash = decode(repeat('00', 32), 'hex')`, ['batch.chain', 'batch.hash']],
  ['its key', `key_id = 'v9'`, ['batch.hash', 'batch.key']],
])('a batch in which %s was changed is named', async (_what, assignment, kinds) => {
  const trail = await sealedTrail();
  await tamper(`update audit.seals set ${assignment} where tenant_id = $1 and batch_no = 2`, trail.tenantId);
  const findings = await findingsOf(trail);
  expect(findings.map(({ kind }) => kind)).toEqual(kinds);
  expect(findings.every(({ batchNo }) => batchNo === 2)).toBe(true);
});

test('somebody who changes a record and makes the batch fit, without the key, is found by the signature and by the chain', async () => {
  const trail = await sealedTrail();
  await tamper(`update audit.records set actor_label = 'Eve' where tenant_id = $1 and record_id = $2`, trail.tenantId, idOf(trail, 4));
  const [seal] = await trail.jobs.reader(trail.worker).all(nextSeal(trail.tenantId, 1));
  if (seal === undefined) throw new Error('no batch');
  const [changed] = await trail.jobs.reader(trail.worker).all(recordsById(trail.tenantId, [idOf(trail, 4)]));
  if (changed === undefined) throw new Error('no record');
  fingerprintOf(changed).copy(seal.manifest, 48 + 16);
  await tamper('update audit.seals set manifest = $2, batch_hash = $3 where tenant_id = $1 and batch_no = 2', trail.tenantId, seal.manifest, batchHashOf(seal));
  expect(await findingsOf(trail)).toEqual([{ kind: 'batch.signature', batchNo: 2 }, { kind: 'batch.chain', batchNo: 3 }]);
});

test('a batch that was taken out of the middle is named, and the records it held are no false alarm', async () => {
  const trail = await sealedTrail();
  await tamper('delete from audit.seals where tenant_id = $1 and batch_no = 2', trail.tenantId);
  expect(await findingsOf(trail)).toEqual([{ kind: 'batch.missing', batchNo: 2, toBatchNo: 2 }]);
});

test('batches missing at the end are known from the last sound verification, or from a line of the log', async () => {
  const trail = await sealedTrail();
  const { last } = await verifyAndNote(trail.jobs, trail.worker, trail.keys);
  await tamper('delete from audit.seals where tenant_id = $1 and batch_no >= 2', trail.tenantId);
  const missing = { kind: 'batch.missing', batchNo: 2, toBatchNo: 3 };
  // A broken verification is not what the next one is measured by: it stays broken until a person has looked.
  for (let night = 1; night <= 2; night += 1) expect((await verifyAndNote(trail.jobs, trail.worker, trail.keys)).findings).toEqual([missing]);
  await tamper('delete from audit.verifications where tenant_id = $1', trail.tenantId);
  const known = last === undefined ? [] : [last];
  expect((await verifyTrail(trail.jobs.reader(trail.worker, { slow: true }), trail.keys, known)).findings).toEqual([missing]);
  // Honest: with the verifications gone as well and no log at hand, a shorter chain is a sound chain.
  expect(await findingsOf(trail)).toEqual([]);
});

test('a tail that was cut off and sealed anew over changed records, with our own key, is found by what was known', async () => {
  const trail = await sealedTrail();
  await verifyAndNote(trail.jobs, trail.worker, trail.keys);
  await tamper('delete from audit.seals where tenant_id = $1 and batch_no = 3', trail.tenantId);
  await tamper(`update audit.records set actor_label = 'Eve' where tenant_id = $1 and record_id = $2`, trail.tenantId, idOf(trail, 8));
  await trail.sealAll(3);
  expect((await verifyAndNote(trail.jobs, trail.worker, trail.keys)).findings).toEqual([{ kind: 'batch.replaced', batchNo: 3 }]);
});

test('more faults than are kept are counted, and the alarm stands in the trail and before the team', async () => {
  const trail = await layTrail();
  await trail.write(120);
  await trail.sealAll(50);
  await tamper(`update audit.records set request_id = 'x' where tenant_id = $1`, trail.tenantId);
  const found = await verifyAndNote(trail.jobs, trail.worker, trail.keys);
  expect(found.findingCount).toBe(120);
  expect(found.findings).toHaveLength(100);
  const [alarm] = await superuser(`select actor_kind, object_type, after->'findingCount' as count from audit.records
    where tenant_id = $1 and action = 'audit.alarm'`, [trail.tenantId]);
  expect(alarm).toEqual({ actor_kind: 'worker', object_type: 'trail', count: 120 });
  const status = await trailStatus(doors.reader(trail.member), trail.member);
  expect(status.verification).toMatchObject({ state: 'broken', findingCount: 120 });
  expect(status.verification?.findings[0]).toMatchObject({ kind: 'record.changed', batchNo: 1 });
});

test('the team sees how far its trail is sealed; before the first run, nothing', async () => {
  const trail = await layTrail();
  expect(await trailStatus(doors.reader(trail.member), trail.member)).toEqual({ sealed: null, verification: null });
  await trail.write(1);
  await trail.sealAll();
  await verifyAndNote(trail.jobs, trail.worker, trail.keys);
  const status = await trailStatus(doors.reader(trail.member), trail.member);
  expect(status).toMatchObject({ sealed: { batches: 1 }, verification: { state: 'sound', batches: 1, records: 1, findings: [] } });
  const stranger = await layTrail();
  expect(await trailStatus(doors.reader(stranger.member), stranger.member)).toEqual({ sealed: null, verification: null });
});
