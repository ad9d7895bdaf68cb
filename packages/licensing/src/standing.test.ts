import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resumeLicense } from './resume-license.ts';
import { suspendLicense } from './suspend-license.ts';
import { issueLicensedOrder, type LicensedOrder } from './testing.ts';
import { validateLicense } from './validate-license.ts';

let bed: Testbed;
let workerDoors: Doors;
let second: Doors;
beforeAll(async () => {
  bed = await openTestbed();
  workerDoors = openDoors({ connectionString: bed.urls.jobs });
  second = openDoors({ connectionString: bed.urls.api });
});
afterAll(() => Promise.all([workerDoors.close(), second.close()]));

const suspend = ({ member }: LicensedOrder, licenseId: string, version: number, doors = bed.doors) =>
  doors.transact(member, (tx) => suspendLicense(tx, member, { licenseId, version, reason: 'Chargeback' }));
const resume = ({ member }: LicensedOrder, licenseId: string, version: number) =>
  bed.doors.transact(member, (tx) => resumeLicense(tx, member, { licenseId, version, reason: 'Settled' }));

async function licensed() {
  const order = await issueLicensedOrder(bed, workerDoors);
  const [key = ''] = order.keys;
  const [licenseId = ''] = order.licenseIds;
  const code = async () => (await validateLicense(second.reader(order.device), order.device, { key })).code;
  return { order, licenseId, code };
}

describe('suspending', () => {
  test('shows at the very next validation, and so does resuming; both are on record with their reason', async () => {
    const { order, licenseId, code } = await licensed();
    expect(await code()).toBe('VALID');
    expect(await suspend(order, licenseId, 1)).toEqual({ licenseId, status: 'suspended', version: 2 });
    expect(await code()).toBe('SUSPENDED');
    expect(await resume(order, licenseId, 2)).toEqual({ licenseId, status: 'active', version: 3 });
    expect(await code()).toBe('VALID');
    const audit = await bed.superuser('select action, before, after, actor_id as "actorId" from audit.records where object_id = $1 order by record_id', [licenseId]);
    expect(audit).toEqual([
      { action: 'license.suspend', before: { status: 'active' }, after: { status: 'suspended', reason: 'Chargeback' }, actorId: order.member.userId },
      { action: 'license.resume', before: { status: 'suspended' }, after: { status: 'active', reason: 'Settled' }, actorId: order.member.userId },
    ]);
    const events = await bed.superuser<{ type: string }>('select type from events.events where object_id = $1 order by event_id', [licenseId]);
    expect(events.map(({ type }) => type)).toEqual(['license.suspended', 'license.resumed']);
  });

  test('a suspended one again, or resuming an active one, is refused and leaves no trace', async () => {
    const { order, licenseId } = await licensed();
    await expect(resume(order, licenseId, 1)).rejects.toMatchObject({ code: 'license.not-suspended' });
    await suspend(order, licenseId, 1);
    await expect(suspend(order, licenseId, 2)).rejects.toMatchObject({ code: 'license.already-suspended' });
    expect(await bed.superuser('select 1 from audit.records where object_id = $1', [licenseId])).toHaveLength(1);
  });

  test('with an old version is refused, and says which one counts now', async () => {
    const { order, licenseId } = await licensed();
    await suspend(order, licenseId, 1);
    await resume(order, licenseId, 2);
    await expect(suspend(order, licenseId, 1)).rejects.toMatchObject({ code: 'license.changed', details: { version: 3 } });
  });

  test('a revoked license is refused', async () => {
    const { order, licenseId } = await licensed();
    await bed.superuser("update licensing.licenses set status = 'revoked' where license_id = $1", [licenseId]);
    await expect(suspend(order, licenseId, 1)).rejects.toMatchObject({ code: 'license.revoked' });
    await expect(resume(order, licenseId, 1)).rejects.toMatchObject({ code: 'license.revoked' });
  });

  test('another tenant\'s license is as unknown as one that never was', async () => {
    const { order, licenseId } = await licensed();
    const stranger = await licensed();
    const refused = { code: 'license.not-found', kind: 'not-found' };
    await expect(suspend(stranger.order, licenseId, 1)).rejects.toMatchObject(refused);
    await expect(suspend(order, '00000000-0000-7000-8000-000000000000', 1)).rejects.toMatchObject(refused);
  });

  test('ten people at once: one suspends, nine are told that it is done', async () => {
    const { order, licenseId } = await licensed();
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => suspend(order, licenseId, 1, index % 2 ? bed.doors : second)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [Object(result.reason).code] : []));
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'license.already-suspended'));
  });
});
