import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expireLicenses } from './expire-licenses.ts';
import { remindBeforeExpiry } from './remind-before-expiry.ts';
import { issueLicensedOrder, type LicensedOrder } from './testing.ts';
import { validateLicense } from './validate-license.ts';

const DAY = 86_400_000;
const { signal } = new AbortController();
let bed: Testbed;
let doors: Doors;
/** How far the worker's clock is ahead. */
let aheadDays = 0;
beforeAll(async () => {
  bed = await openTestbed();
  doors = openDoors({ connectionString: bed.urls.jobs, clock: (now) => new Date(now.getTime() + aheadDays * DAY) });
});
afterAll(() => doors.close());

const issue = async (wanted: Parameters<typeof issueLicensedOrder>[2]) => {
  aheadDays = 0;
  return issueLicensedOrder(bed, doors, wanted);
};
const expire = ({ worker }: LicensedOrder, days: number, limit?: number) => {
  aheadDays = days;
  return expireLicenses(doors, worker, signal, limit);
};
const remind = ({ worker }: LicensedOrder, days: number, limit?: number) => {
  aheadDays = days;
  return remindBeforeExpiry(doors, worker, signal, limit);
};
const rowsOf = ({ tenantId }: LicensedOrder) => bed.superuser<{ status: string; version: number; noted: boolean; days: number | null }>(
  'select status, version, expired_at is not null as noted, reminded_days as days from licensing.licenses where tenant_id = $1 order by license_id', [tenantId]);
const told = async ({ tenantId }: LicensedOrder, type: string) => (await bed.superuser<{ payload: { days?: number; revoked?: boolean; expiredAt?: string } }>(
  'select payload from events.events where tenant_id = $1 and type = $2 order by event_id', [tenantId, type])).map(({ payload }) => payload);
const audited = async ({ tenantId }: LicensedOrder) =>
  (await bed.superuser("select from audit.records where tenant_id = $1 and action = 'license.expire'", [tenantId])).length;

describe('expiry', () => {
  test('is noted, told and audited once per license, over any number of runs at once', async () => {
    const order = await issue({ quantity: 7, durationDays: 30 });
    expect(await expire(order, 29)).toBe(0);
    const counts = await Promise.all([expire(order, 31, 3), expire(order, 31, 3), expire(order, 31, 3)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(7);
    expect(await expire(order, 32)).toBe(0);
    expect(await rowsOf(order)).toEqual(Array.from({ length: 7 }, () => ({ status: 'active', version: 1, noted: true, days: null })));
    const events = await told(order, 'license.expired');
    expect(events).toHaveLength(7);
    expect(new Set(events.map(({ expiredAt }) => expiredAt)).size, 'one holder hears of all in one').toBe(1);
    expect(await audited(order)).toBe(7);
  });

  test('revokes where the policy says so; what is suspended stays suspended, what is revoked is not told again', async () => {
    const order = await issue({ quantity: 3, durationDays: 30, whenExpired: 'revoke' });
    const [, suspended, revoked] = order.licenseIds;
    await bed.superuser("update licensing.licenses set status = 'suspended' where tenant_id = $1 and license_id = $2", [order.tenantId, suspended]);
    await bed.superuser("update licensing.licenses set status = 'revoked' where tenant_id = $1 and license_id = $2", [order.tenantId, revoked]);
    expect(await expire(order, 31)).toBe(2);
    expect((await rowsOf(order)).map(({ status, version }) => [status, version])).toEqual([['revoked', 2], ['suspended', 1], ['revoked', 1]]);
    expect((await told(order, 'license.expired')).map(({ revoked: ended }) => ended).toSorted()).toEqual([false, true]);
  });

  test.each(['restrict', 'revoke', 'maintain', 'allow'] as const)('the verdict under %s is the same before the job ran and after it', async (whenExpired) => {
    const order = await issue({ durationDays: 30, whenExpired, seats: 2 });
    const api = openDoors({ connectionString: bed.urls.api, clock: (now) => new Date(now.getTime() + 31 * DAY) });
    const verdict = async () => {
      const { valid, code } = await validateLicense(api.reader(order.device), order.device, { key: order.keys[0] ?? '' });
      return { valid, code };
    };
    const before = await verdict();
    expect(before).toEqual({ valid: whenExpired === 'maintain' || whenExpired === 'allow', code: 'EXPIRED' });
    expect(await expire(order, 31)).toBe(1);
    expect(await verdict()).toEqual(before);
    await api.close();
  });

  test('a job that is told to stop begins no further batch', async () => {
    const order = await issue({ quantity: 2, durationDays: 30 });
    aheadDays = 31;
    await expect(expireLicenses(doors, order.worker, AbortSignal.abort(), 1)).rejects.toMatchObject({ code: 'request.aborted' });
    expect((await rowsOf(order)).every(({ noted }) => !noted)).toBe(true);
  });

  test('whoever prolongs a license takes the note back: it cannot stand beside a later end', async () => {
    const order = await issue({ durationDays: 30 });
    await expire(order, 31);
    const prolong = (more: string) => bed.superuser(`update licensing.licenses set expires_at = expires_at + interval '1 year'${more} where tenant_id = $1`, [order.tenantId]);
    await expect(prolong('')).rejects.toThrow('expired_when_its_time_came');
    await prolong(', expired_at = null');
    expect(await expire(order, 31)).toBe(0);
    expect(await expire(order, 31 + 365)).toBe(1);
  });

  test("another tenant's licenses are left alone", async () => {
    const [ours, theirs] = [await issue({ durationDays: 30 }), await issue({ durationDays: 30 })];
    expect(await expire(ours, 31)).toBe(1);
    expect((await rowsOf(theirs))[0]).toMatchObject({ noted: false });
  });
});

describe('reminders', () => {
  test('come 30, 7 and 1 days before, each once, and one event per license', async () => {
    const order = await issue({ quantity: 2, durationDays: 60 });
    const days: (number | undefined)[] = [];
    for (let day = 0; day < 60; day += 1) await remind(order, day + 0.5);
    for (const payload of await told(order, 'license.expiring')) days.push(payload.days);
    expect(days).toEqual([30, 30, 7, 7, 1, 1]);
    await expire(order, 61);
    expect(await remind(order, 61)).toBe(0);
  });

  test('after downtime the nearest mark stands for those that were missed', async () => {
    const order = await issue({ durationDays: 60 });
    expect(await remind(order, 59.5)).toBe(1);
    expect((await told(order, 'license.expiring')).map(({ days }) => days)).toEqual([1]);
    expect(await remind(order, 59.7)).toBe(0);
  });

  test('a mark that lay before the license was issued is none', async () => {
    const order = await issue({ durationDays: 20 });
    expect(await remind(order, 1)).toBe(0);
    expect(await remind(order, 14)).toBe(1);
  });

  test('another end starts again', async () => {
    const order = await issue({ durationDays: 60 });
    await remind(order, 59.5);
    await bed.superuser("update licensing.licenses set expires_at = expires_at + interval '60 days' where tenant_id = $1", [order.tenantId]);
    expect(await remind(order, 100)).toBe(1);
    expect((await told(order, 'license.expiring')).map(({ days }) => days)).toEqual([1, 30]);
  });

  test('three runs at once tell each license once', async () => {
    const order = await issue({ quantity: 5, durationDays: 60 });
    const counts = await Promise.all([remind(order, 40, 2), remind(order, 40, 2), remind(order, 40, 2)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(5);
    expect(await told(order, 'license.expiring')).toHaveLength(5);
  });
});
