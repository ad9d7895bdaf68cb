import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openStaffDoor, type OperatorActor, type StaffLook, type StaffReader } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { record } from './record.ts';
import { searchAuditAcrossTenants } from './search-audit-across-tenants.ts';
import { searchAuditAcrossTenantsInput } from './search-audit-across-tenants.contract.ts';
import { searchLook, trailsLook } from './staff-looks.ts';
import { layTrail, type LaidTrail } from './testing/lay-trail.ts';
import type { TrailStatus } from './trail-status.contract.ts';
import { trailStatusAcrossTenants } from './trail-status-across-tenants.ts';
import { verifyAndNote } from './verify-trail.ts';

const { doors, urls, superuser } = await openTestbed();
const looks: StaffLook[] = [];
const door = openStaffDoor({ connectionString: urls.staff, record: async (look) => void looks.push(look) });
const operator: OperatorActor = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId: 'staff-1', userId: uuidv7(), label: 'Sam' };
const across = <T>(work: (staff: StaffReader) => Promise<T>) =>
  door.look({ actor: operator, action: 'audit.search', objectType: 'trail' }, work);
const search = (input: object) =>
  across((staff) => searchAuditAcrossTenants(staff, operator, searchAuditAcrossTenantsInput.parse({ limit: 10, ...input })));

const act = (trail: LaidTrail, objectId: string, objectLabel: string, action = 'license.suspend') =>
  doors.transact(trail.member, (tx) => record(tx, trail.member, { action, objectType: 'license', objectId, objectLabel }));

test('one search finds what happened in several tenants, newest first, and says in whose trail', async () => {
  const [one, two] = [await layTrail(), await layTrail()];
  const email = `${uuidv7()}@Example.com`;
  await act(one, uuidv7(), email);
  await act(two, uuidv7(), email);
  await act(one, uuidv7(), 'somebody@else.example');
  const { records, nextCursor } = await search({ label: email.toLowerCase() });
  expect(records.map(({ tenantId, objectLabel }) => ({ tenantId, objectLabel }))).toEqual([
    { tenantId: two.tenantId, objectLabel: email }, { tenantId: one.tenantId, objectLabel: email },
  ]);
  expect(nextCursor).toBeNull();
});

test('filters narrow by tenant, action, object, actor and time', async () => {
  const [one, two] = [await layTrail(), await layTrail()];
  const objectId = uuidv7();
  await act(one, objectId, 'KEY-1');
  await act(two, objectId, 'KEY-1', 'license.resume');
  const found = async (input: object) => (await search(input)).records.map(({ tenantId }) => tenantId);
  expect(await found({ objectId })).toEqual([two.tenantId, one.tenantId]);
  expect(await found({ objectId, tenantId: one.tenantId })).toEqual([one.tenantId]);
  expect(await found({ objectId, action: 'license.resume' })).toEqual([two.tenantId]);
  expect(await found({ objectId, objectType: 'order' })).toEqual([]);
  expect(await found({ actorId: one.member.userId })).toEqual([one.tenantId]);
  expect(await found({ objectId, from: '2200-01-01T00:00:00Z' })).toEqual([]);
  const [written] = await superuser<{ at: Date }>('select min(recorded_at) as at from audit.records where object_id = $1', [objectId]);
  expect(await found({ objectId, from: written?.at.toISOString() })).toEqual([two.tenantId, one.tenantId]);
  expect(await found({ objectId, from: '1900-01-01T00:00:00Z' })).toEqual([two.tenantId, one.tenantId]);
  expect(await found({ objectId, to: '2001-01-01T00:00:00Z' })).toEqual([]);
  expect(await found({ tenantId: uuidv7() })).toEqual([]);
});

test('a label is a text and no pattern', async () => {
  const trail = await layTrail();
  await act(trail, uuidv7(), 'a%b_c');
  const find = async (label: string) => (await search({ tenantId: trail.tenantId, label })).records.length;
  expect([await find('a%b_c'), await find('A%B'), await find('%%%'), await find('a_b')]).toEqual([1, 1, 0, 0]);
});

test('pages over tenants neither repeat nor lose a record', async () => {
  const trails = [await layTrail(), await layTrail(), await layTrail()];
  const objectId = uuidv7();
  for (let round = 0; round < 3; round += 1) for (const trail of trails) await act(trail, objectId, 'KEY');
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await search({ objectId, limit: 2, ...cursor !== undefined && { cursor } });
    seen.push(...page.records.map(({ recordId }) => recordId));
    cursor = page.nextCursor;
  }
  expect(seen).toHaveLength(9);
  expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
  await expect(search({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor.invalid' });
});

test('staff see which trails are sound and which are broken', async () => {
  const [sound, broken, untouched] = [await layTrail(), await layTrail(), await layTrail()];
  for (const trail of [sound, broken, untouched]) await trail.write(1);
  for (const trail of [sound, broken]) await trail.sealAll();
  await superuser(`update audit.records set actor_label = 'Eve' where tenant_id = $1`, [broken.tenantId]);
  for (const trail of [sound, broken]) await verifyAndNote(trail.jobs, trail.worker, trail.keys);
  const statuses = new Map<string, TrailStatus>();
  for (let cursor: string | null | undefined; cursor !== null;) {
    const from: string | undefined = cursor;
    const page = await across((staff) => trailStatusAcrossTenants(staff, operator, { limit: 2, cursor: from }));
    for (const trail of page.trails) statuses.set(trail.tenantId, trail);
    cursor = page.nextCursor;
  }
  expect(statuses.get(sound.tenantId)).toMatchObject({ sealed: { batches: 1 }, verification: { state: 'sound', findings: [] } });
  expect(statuses.get(broken.tenantId)).toMatchObject({ verification: { state: 'broken', findings: [{ kind: 'record.changed', batchNo: 1 }] } });
  expect(statuses.get(untouched.tenantId)).toMatchObject({ sealed: null, verification: null });
  const { trails } = await across((staff) => trailStatusAcrossTenants(staff, operator, { limit: 100, state: 'broken' }));
  expect(trails.map(({ tenantId }) => tenantId)).toContain(broken.tenantId);
  expect(trails.every(({ verification }) => verification?.state === 'broken')).toBe(true);
});

test("the platform's own trail says what was looked for", () => {
  const tenantId = uuidv7();
  expect(searchLook({ limit: 50, tenantId, label: 'ada@example.com' })).toEqual(
    { action: 'audit.search', objectType: 'tenant', objectId: tenantId, detail: { limit: 50, tenantId, label: 'ada@example.com' } });
  expect(searchLook({ limit: 50, action: 'license.suspend' })).toMatchObject({ objectType: 'trail', detail: { action: 'license.suspend' } });
  expect(trailsLook({ limit: 50, state: 'broken' })).toEqual({ action: 'audit.look', objectType: 'trail', detail: { state: 'broken' } });
});

test.each([
  ['the transaction of a record', sql`select recorded_xact from audit.records`], ['fingerprints', sql`select manifest from audit.seals`],
  ['hashes', sql`select batch_hash from audit.seals`], ['what was known', sql`select last_batch_hash from audit.verifications`],
])('staff do not read %s', async (_what, statement) => {
  await expect(across((staff) => staff.all(statement))).rejects.toMatchObject({ code: 'permission.denied' });
});
