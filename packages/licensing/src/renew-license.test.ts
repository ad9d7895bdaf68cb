import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expireLicenses } from './expire-licenses.ts';
import { licenseForTeam } from './license-for-team.ts';
import { remindBeforeExpiry } from './remind-before-expiry.ts';
import { renewLicense } from './renew-license.ts';
import { suspendLicense } from './suspend-license.ts';
import { issueLicensedOrder, type LicensedOrder, type NewLicenses } from './testing.ts';
import { validateLicense } from './validate-license.ts';

const DAY = 86_400_000;
const { signal } = new AbortController();
let bed: Testbed;
let workerDoors: Doors;
let api: Doors;
let second: Doors;
/** How far every clock is ahead. */
let aheadDays = 0;
beforeAll(async () => {
  bed = await openTestbed();
  const clock = (now: Date) => new Date(now.getTime() + aheadDays * DAY);
  workerDoors = openDoors({ connectionString: bed.urls.jobs, clock });
  api = openDoors({ connectionString: bed.urls.api, clock });
  second = openDoors({ connectionString: bed.urls.api, clock });
});
afterAll(() => Promise.all([workerDoors.close(), api.close(), second.close()]));

async function licensed(wanted: NewLicenses) {
  aheadDays = 0;
  const order = await issueLicensedOrder(bed, workerDoors, wanted);
  const [key = ''] = order.keys;
  const [licenseId = ''] = order.licenseIds;
  const code = async () => (await validateLicense(second.reader(order.device), order.device, { key })).code;
  return { order, licenseId, code };
}
const renew = ({ member }: LicensedOrder, licenseId: string, version = 1, doors = api) =>
  doors.transact(member, (tx) => renewLicense(tx, member, { licenseId, version }));
const row = async (licenseId: string) => (await bed.superuser<{ status: string; version: number; noted: boolean; days: number | null; expiresAt: Date | null }>(
  `select status, version, expired_at is not null as noted, reminded_days as days, expires_at as "expiresAt"
     from licensing.licenses where license_id = $1`, [licenseId]))[0];
const events = async (licenseId: string) => (await bed.superuser<{ type: string }>(
  'select type from events.events where object_id = $1 order by event_id', [licenseId])).map(({ type }) => type);

test('gives an expired license a term from now: the next validation says VALID, and the trail and the event say until when', async () => {
  const { order, licenseId, code } = await licensed({ durationDays: 30 });
  const before = await row(licenseId);
  aheadDays = 29.5;
  await remindBeforeExpiry(workerDoors, order.worker, signal);
  aheadDays = 40;
  await expireLicenses(workerDoors, order.worker, signal);
  expect(await code()).toBe('EXPIRED');
  const { renewsUntil } = await licenseForTeam(api.reader(order.member), order.member, { licenseId });
  const renewed = await renew(order, licenseId);
  expect(renewed).toMatchObject({ licenseId, status: 'active', version: 2 });
  expect(Math.abs(Date.parse(renewed.expiresAt) - Date.parse(renewsUntil ?? ''))).toBeLessThan(60_000);
  expect(Date.parse(renewed.expiresAt) - Date.now()).toBeGreaterThan(69.9 * DAY);
  expect(await code()).toBe('VALID');
  expect(await row(licenseId)).toMatchObject({ status: 'active', version: 2, noted: false, days: null, expiresAt: new Date(renewed.expiresAt) });
  expect(await events(licenseId)).toEqual(['license.expiring', 'license.expired', 'license.renewed']);
  const [audit] = await bed.superuser("select before, after from audit.records where object_id = $1 and action = 'license.renew'", [licenseId]);
  expect(audit).toEqual({
    before: { status: 'active', expiresAt: before?.expiresAt?.toISOString() }, after: { status: 'active', expiresAt: renewed.expiresAt },
  });
});

test('gives one that runs a term from its end, to the millisecond, and it expires again after that', async () => {
  const { order, licenseId } = await licensed({ durationDays: 30 });
  const before = await row(licenseId);
  const { expiresAt } = await renew(order, licenseId);
  expect(Date.parse(expiresAt) - (before?.expiresAt?.getTime() ?? 0)).toBe(30 * DAY);
  aheadDays = 31;
  expect(await expireLicenses(workerDoors, order.worker, signal)).toBe(0);
  aheadDays = 61;
  expect(await expireLicenses(workerDoors, order.worker, signal)).toBe(1);
});

test('what its expiry revoked is active again; what a person revoked is refused', async () => {
  const { order, licenseId, code } = await licensed({ durationDays: 30, whenExpired: 'revoke', quantity: 2 });
  const byHand = order.licenseIds[1] ?? '';
  await bed.superuser("update licensing.licenses set status = 'revoked' where license_id = $1", [byHand]);
  aheadDays = 31;
  await expireLicenses(workerDoors, order.worker, signal);
  expect(await row(licenseId)).toMatchObject({ status: 'revoked', version: 2 });
  expect(await renew(order, licenseId, 2)).toMatchObject({ status: 'active', version: 3 });
  expect(await code()).toBe('VALID');
  await expect(renew(order, byHand)).rejects.toMatchObject({ code: 'license.revoked' });
});

test('a suspended license gets its term and stays suspended', async () => {
  const { order, licenseId, code } = await licensed({ durationDays: 30 });
  await api.transact(order.member, (tx) => suspendLicense(tx, order.member, { licenseId, version: 1, reason: 'Chargeback' }));
  expect(await renew(order, licenseId, 2)).toMatchObject({ status: 'suspended', version: 3 });
  expect(await code()).toBe('SUSPENDED');
});

test('a perpetual license, an old version, an unknown one and another tenant\'s are refused and leave no trace', async () => {
  const { order, licenseId } = await licensed({});
  const stranger = await licensed({ durationDays: 30 });
  await expect(renew(order, licenseId)).rejects.toMatchObject({ code: 'license.perpetual' });
  expect(await licenseForTeam(api.reader(order.member), order.member, { licenseId })).toMatchObject({ renewsUntil: null });
  await expect(renew(stranger.order, stranger.licenseId, 7)).rejects.toMatchObject({ code: 'license.changed', details: { version: 1 } });
  await expect(renew(order, stranger.licenseId)).rejects.toMatchObject({ code: 'license.not-found', kind: 'not-found' });
  await expect(renew(order, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'license.not-found' });
  expect([...await events(licenseId), ...await events(stranger.licenseId)]).toEqual([]);
});

test('ten people at once renew one version: one term, nine are told that somebody was quicker', async () => {
  const { order, licenseId } = await licensed({ durationDays: 30 });
  const before = await row(licenseId);
  const results = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => renew(order, licenseId, 1, index % 2 ? api : second)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const codes = results.flatMap((result) => (result.status === 'rejected' ? [Object(result.reason).code] : []));
  expect(codes).toEqual(Array.from({ length: 9 }, () => 'license.changed'));
  const after = await row(licenseId);
  expect((after?.expiresAt?.getTime() ?? 0) - (before?.expiresAt?.getTime() ?? 0)).toBe(30 * DAY);
  expect(await events(licenseId)).toEqual(['license.renewed']);
});
