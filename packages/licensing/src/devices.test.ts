import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestDoors, type TestDoors } from '@entrepot/postgres/testing';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activateDevice } from './activate-device.ts';
import { deactivateDevice } from './deactivate-device.ts';
import { newLicenseKey } from './license-key.ts';
import { issueLicensedOrder, type LicensedOrder } from './testing.ts';
import { validateLicense } from './validate-license.ts';

let bed: Testbed;
let workerDoors: Doors;
let first: TestDoors;
let second: TestDoors;
beforeAll(async () => {
  bed = await openTestbed();
  workerDoors = openDoors({ connectionString: bed.urls.jobs });
  // Two processes' worth of doors: nothing that one of them holds in memory can help the other.
  first = openTestDoors({ connectionString: bed.urls.api });
  second = openTestDoors({ connectionString: bed.urls.api });
});
afterAll(() => Promise.all([workerDoors.close(), first.close(), second.close()]));

const validate = (doors: Doors, { device }: LicensedOrder, key: string, rest: object = {}) =>
  validateLicense(doors.reader(device), device, { key, ...rest });
const activate = (doors: Doors, { device }: LicensedOrder, key: string, fingerprint: string, rest: object = {}) =>
  doors.transact(device, (tx) => activateDevice(tx, device, { key, fingerprint, ...rest }));
const deactivate = (doors: Doors, { device }: LicensedOrder, key: string, fingerprint: string) =>
  doors.transact(device, (tx) => deactivateDevice(tx, device, { key, fingerprint }));

async function seats(tenantId: string): Promise<{ used: number; active: number; events: number; audits: number; jobs: number }> {
  const [row] = await bed.superuser<{ used: number; active: number; events: number; audits: number; jobs: number }>(
    `select (select sum(seats_used)::int from licensing.licenses where tenant_id = $1) as used,
            (select count(*)::int from licensing.activations where tenant_id = $1 and deactivated_at is null) as active,
            (select count(*)::int from events.events where tenant_id = $1 and type = 'license.activated') as events,
            (select count(*)::int from audit.records where tenant_id = $1 and action = 'license.activate') as audits,
            (select count(*)::int from jobs.job where group_id = $1::uuid::text and name = 'events.relay'
                and data->>'eventId' in (select event_id::text from events.events where tenant_id = $1 and type = 'license.activated')) as jobs`,
    [tenantId]);
  if (!row) throw new Error('no row');
  return row;
}

describe('a device', () => {
  test('validates, activates, validates, deactivates, validates', async () => {
    const order = await issueLicensedOrder(bed, workerDoors, { seats: 3 });
    const [key = ''] = order.keys;
    const device = { fingerprint: 'mac-1' };
    expect(await validate(first, order, key, device)).toMatchObject({ valid: false, code: 'NO_MACHINE' });
    expect(await activate(first, order, key, 'mac-1', { deviceName: 'Desk', platform: 'macOS' }))
      .toMatchObject({ outcome: 'activated', code: 'VALID', license: { seats: 3, seatsUsed: 1 } });
    expect(await validate(second, order, key, device)).toMatchObject({ valid: true, code: 'VALID', license: { seatsUsed: 1, productName: 'Aurora Studio' } });
    expect(await activate(second, order, key, 'mac-1')).toMatchObject({ outcome: 'already-activated', code: 'VALID', license: { seatsUsed: 1 } });
    expect(await deactivate(second, order, key, 'mac-1')).toMatchObject({ outcome: 'deactivated', license: { seatsUsed: 0 } });
    expect(await deactivate(first, order, key, 'mac-1')).toMatchObject({ outcome: 'not-active', license: { seatsUsed: 0 } });
    expect(await validate(first, order, key, device)).toMatchObject({ valid: false, code: 'NO_MACHINE' });
    expect(await seats(order.tenantId)).toEqual({ used: 0, active: 0, events: 1, audits: 1, jobs: 1 });
  });

  test('with an unknown key gets a normal answer without a license', async () => {
    const order = await issueLicensedOrder(bed, workerDoors);
    const { text } = newLicenseKey(order.keyPrefix);
    expect(await validate(first, order, text)).toMatchObject({ valid: false, code: 'NOT_FOUND', license: null });
    expect(await activate(first, order, text, 'mac-1')).toMatchObject({ outcome: 'refused', code: 'NOT_FOUND', license: null });
    expect(await deactivate(first, order, 'rubbish', 'mac-1')).toMatchObject({ outcome: 'refused', code: 'NOT_FOUND', license: null });
  });

  test('of another tenant gets the same answer as with an unknown key', async () => {
    const order = await issueLicensedOrder(bed, workerDoors);
    const other = await issueLicensedOrder(bed, workerDoors);
    const [key = ''] = order.keys;
    expect(await validate(first, other, key)).toMatchObject({ valid: false, code: 'NOT_FOUND', license: null });
    expect(await activate(first, other, key, 'mac-1')).toMatchObject({ outcome: 'refused', code: 'NOT_FOUND', license: null });
    expect(await seats(order.tenantId)).toMatchObject({ used: 0, active: 0 });
  });

  test('of another product is told nothing of the license', async () => {
    const order = await issueLicensedOrder(bed, workerDoors);
    const [key = ''] = order.keys;
    const productCode = 'prod_0000000000000000';
    expect(await validate(first, order, key, { productCode })).toMatchObject({ valid: false, code: 'PRODUCT_MISMATCH', license: null });
    expect(await activate(first, order, key, 'mac-1', { productCode })).toMatchObject({ outcome: 'refused', code: 'PRODUCT_MISMATCH', license: null });
    expect(await validate(first, order, key, { productCode: order.productCode })).toMatchObject({ valid: true, code: 'VALID' });
  });

  test('starts the time of a license that begins with its first device, once', async () => {
    const order = await issueLicensedOrder(bed, workerDoors, { durationDays: 365, expiryBasis: 'first-activation' });
    const [key = ''] = order.keys;
    expect((await validate(first, order, key)).license?.expiresAt).toBeNull();
    const started = await activate(first, order, key, 'mac-1');
    expect(started.license?.expiresAt).toMatch(/Z$/);
    expect((await activate(first, order, key, 'mac-2')).license?.expiresAt).toBe(started.license?.expiresAt);
  });
});

describe('an expired license', () => {
  const cases = [['restrict', false, 'refused'], ['revoke', false, 'refused'], ['maintain', true, 'activated'], ['allow', true, 'activated']] as const;
  test.each(cases)('under %s is valid: %s, and lets a device in: %s; the code is EXPIRED', async (whenExpired, valid, outcome) => {
    const doors = openTestDoors({ connectionString: bed.urls.api });
    const order = await issueLicensedOrder(bed, workerDoors, { durationDays: 30, whenExpired });
    const [key = ''] = order.keys;
    expect(await validate(doors, order, key)).toMatchObject({ valid: true, code: 'VALID' });
    doors.shiftClock(31 * 86_400_000);
    expect(await validate(doors, order, key)).toMatchObject({ valid, code: 'EXPIRED' });
    expect(await activate(doors, order, key, 'mac-1')).toMatchObject({ outcome, code: 'EXPIRED' });
    await doors.close();
  });
});

describe('the seats', () => {
  test('the sixth device of five is refused and counts nothing', async () => {
    const order = await issueLicensedOrder(bed, workerDoors, { seats: 5 });
    const [key = ''] = order.keys;
    for (const fingerprint of ['a', 'b', 'c', 'd', 'e']) expect((await activate(first, order, key, fingerprint)).outcome).toBe('activated');
    expect(await activate(first, order, key, 'f')).toMatchObject({ outcome: 'refused', code: 'TOO_MANY_DEVICES', license: { seatsUsed: 5 } });
    expect(await activate(first, order, key, 'a')).toMatchObject({ outcome: 'already-activated', license: { seatsUsed: 5 } });
    expect(await seats(order.tenantId)).toMatchObject({ used: 5, active: 5, events: 5, audits: 5, jobs: 5 });
  });

  test('three seats, twenty devices, two processes: three win, seventeen are told why', async () => {
    const order = await issueLicensedOrder(bed, workerDoors, { seats: 3 });
    const [key = ''] = order.keys;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => activate(index % 2 ? first : second, order, key, `device-${index}`)));
    expect(answers.filter(({ outcome }) => outcome === 'activated')).toHaveLength(3);
    expect(answers.filter(({ outcome, code }) => outcome === 'refused' && code === 'TOO_MANY_DEVICES')).toHaveLength(17);
    expect(await seats(order.tenantId)).toEqual({ used: 3, active: 3, events: 3, audits: 3, jobs: 3 });
  });

  test.each([1, 3])('one device, twenty requests, two processes, %i seats: one seat', async (seatCount) => {
    const order = await issueLicensedOrder(bed, workerDoors, { seats: seatCount });
    const [key = ''] = order.keys;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => activate(index % 2 ? first : second, order, key, 'the-one')));
    expect(answers.filter(({ outcome }) => outcome === 'activated')).toHaveLength(1);
    expect(answers.filter(({ outcome }) => outcome === 'already-activated')).toHaveLength(19);
    expect(await seats(order.tenantId)).toEqual({ used: 1, active: 1, events: 1, audits: 1, jobs: 1 });
  });

  test('devices that come and go in a crowd leave the count equal to those that stayed', async () => {
    const order = await issueLicensedOrder(bed, workerDoors, { seats: 4 });
    const [key = ''] = order.keys;
    await Promise.all(Array.from({ length: 40 }, (_, index) => {
      const doors = index % 2 ? first : second;
      const fingerprint = `device-${index % 6}`;
      return index % 3 === 0 ? deactivate(doors, order, key, fingerprint) : activate(doors, order, key, fingerprint);
    }));
    const { used, active } = await seats(order.tenantId);
    expect(used).toBe(active);
    expect(used).toBeLessThanOrEqual(4);
  });
});

describe('statements', () => {
  test('a validation is three with the route to the tenant, two when the route is known', async () => {
    const order = await issueLicensedOrder(bed, workerDoors);
    const [key = ''] = order.keys;
    first.forget();
    expect(await first.routeTo('key-prefix', order.keyPrefix)).toBe(order.tenantId);
    await validate(first, order, key, { fingerprint: 'mac-1' });
    expect(first.statements).toHaveLength(3);
    first.forget();
    await validate(first, order, key, { fingerprint: 'mac-1' });
    expect(first.statements).toHaveLength(2);
  });

  test('an activation is six: begin, context, clerk, lock, seat with audit and event, commit', async () => {
    const order = await issueLicensedOrder(bed, workerDoors);
    const [key = ''] = order.keys;
    for (const expected of ['activated', 'already-activated']) {
      first.forget();
      expect((await activate(first, order, key, 'mac-1')).outcome).toBe(expected);
      expect(first.statements).toHaveLength(6);
    }
    first.forget();
    expect((await deactivate(first, order, key, 'mac-1')).outcome).toBe('deactivated');
    expect(first.statements).toHaveLength(6);
  });
});
