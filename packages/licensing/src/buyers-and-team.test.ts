import { uuidv7 } from '@entrepot/kernel';
import { openDoors, type BuyerActor, type Doors } from '@entrepot/postgres';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activateDevice } from './activate-device.ts';
import { findLicensesByEmail } from './find-licenses-by-email.ts';
import { freeSeat } from './free-seat.ts';
import { licenseDetail } from './license-detail.ts';
import { licenseForTeam } from './license-for-team.ts';
import { licenseTerms } from './license-terms.ts';
import { listLicenses } from './list-licenses.ts';
import { revealKey } from './reveal-key.ts';
import { searchLicenses } from './search-licenses.ts';
import { issueLicensedOrder, testSecrets } from './testing.ts';

let bed: Testbed;
let workerDoors: Doors;
beforeAll(async () => {
  bed = await openTestbed();
  workerDoors = openDoors({ connectionString: bed.urls.jobs });
});
afterAll(() => workerDoors.close());

const issued = (quantity = 1) => issueLicensedOrder(bed, workerDoors, { quantity });
/** Somebody of another company of the same tenant. */
const elsewhere = (buyer: BuyerActor): BuyerActor => ({ ...buyer, companyId: uuidv7(), userId: uuidv7() });

describe('a buyer', () => {
  test('sees the licenses of its company, newest first, page by page, with masked keys', async () => {
    const order = await issued(3);
    const reader = bed.doors.reader(order.buyer);
    const one = await listLicenses(reader, order.buyer, { limit: 2 });
    const two = await listLicenses(reader, order.buyer, { limit: 2, cursor: one.nextCursor ?? '' });
    expect([...one.items, ...two.items].map(({ licenseId }) => licenseId)).toEqual(order.licenseIds.toReversed());
    expect(two.nextCursor).toBeNull();
    const last = two.items[0];
    expect(last).toMatchObject({ productName: 'Aurora Studio', orderCode: order.orderCode, standing: 'VALID', unitNo: 1, seats: 3, seatsUsed: 0 });
    expect(last?.keyMasked).toBe(`${order.keyPrefix}-••••-••••-••••-••••-${order.keys[0]?.slice(-4)}`);
    expect(JSON.stringify([one, two])).not.toContain(order.keys[0]?.slice(9, 14));
  });

  test('sees what a license permits before buying one, and nothing of another tenant\'s products', async () => {
    const { buyer, productId } = await issueLicensedOrder(bed, workerDoors, { seats: 7, durationDays: 365 });
    expect(await licenseTerms(bed.doors.reader(buyer), buyer, { productId })).toEqual({ seats: 7, durationDays: 365 });
    const foreign = await issued();
    expect(await licenseTerms(bed.doors.reader(buyer), buyer, { productId: foreign.productId })).toBeNull();
  });

  test('of another company sees nothing of them, by list, detail, key or seat', async () => {
    const order = await issued();
    const stranger = elsewhere(order.buyer);
    const [licenseId = ''] = order.licenseIds;
    expect((await listLicenses(bed.doors.reader(stranger), stranger, { limit: 10 })).items).toEqual([]);
    await expect(licenseDetail(bed.doors.reader(stranger), stranger, { licenseId })).rejects.toMatchObject({ code: 'license.not-found' });
    await expect(bed.doors.transact(stranger, (tx) => revealKey(tx, stranger, { licenseId }, testSecrets))).rejects.toMatchObject({ code: 'license.not-found' });
    await expect(bed.doors.transact(stranger, (tx) => freeSeat(tx, stranger, { licenseId, activationId: uuidv7() })))
      .rejects.toMatchObject({ code: 'device.not-found' });
  });

  test('gets the whole key when it asks for it, and that is on record without the key', async () => {
    const order = await issued();
    const [licenseId = ''] = order.licenseIds;
    expect(await bed.doors.transact(order.buyer, (tx) => revealKey(tx, order.buyer, { licenseId }, testSecrets))).toEqual({ key: order.keys[0] });
    const [row] = await bed.superuser<{ all: string; actorId: string }>(
      "select r::text as all, actor_id as \"actorId\" from audit.records r where object_id = $1 and action = 'license.reveal'", [licenseId]);
    expect(row?.actorId).toBe(order.buyer.userId);
    expect(row?.all).not.toContain(order.keys[0]);
  });

  test('frees the seat of a lost device once; of ten at the same time one succeeds', async () => {
    const order = await issued();
    const [key = ''] = order.keys;
    const [licenseId = ''] = order.licenseIds;
    await bed.doors.transact(order.device, (tx) => activateDevice(tx, order.device, { key, fingerprint: 'lost', deviceName: 'Lost laptop' }));
    const before = await licenseDetail(bed.doors.reader(order.buyer), order.buyer, { licenseId });
    expect(before).toMatchObject({ license: { seatsUsed: 1 }, devices: [{ fingerprint: 'lost', deviceName: 'Lost laptop', deactivatedAt: null }] });
    const activationId = before.devices[0]?.activationId ?? '';
    const results = await Promise.allSettled(Array.from({ length: 10 }, () =>
      bed.doors.transact(order.buyer, (tx) => freeSeat(tx, order.buyer, { licenseId, activationId }))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: { seatsUsed: 0 } }]);
    const after = await licenseDetail(bed.doors.reader(order.buyer), order.buyer, { licenseId });
    expect(after).toMatchObject({ license: { seatsUsed: 0 }, devices: [{ deactivatedAt: expect.stringMatching(/Z$/) }] });
  });
});

describe('the team', () => {
  test('finds licenses by holder, by company, by the end of a key, and by a whole key', async () => {
    const order = await issued(2);
    const [first = '', second = ''] = order.licenseIds;
    const search = async (input: object) =>
      (await searchLicenses(bed.doors.reader(order.member), order.member, { limit: 50, ...input })).items.map(({ licenseId }) => licenseId);
    expect(await search({})).toEqual([second, first]);
    expect(await search({ text: order.email.toUpperCase() })).toEqual([second, first]);
    expect(await search({ companyId: order.companyId, status: 'active', productId: order.productId, orderId: order.orderId })).toEqual([second, first]);
    expect(await search({ text: order.keys[0] })).toEqual([first]);
    expect(await search({ text: order.keys[1]?.slice(-4).toLowerCase() })).toEqual([second]);
    expect(await search({ status: 'suspended' })).toEqual([]);
    expect(await search({ text: '\' or true --' })).toEqual([]);
    const { items } = await findLicensesByEmail(bed.doors.reader(order.member), order.member, { email: order.email });
    expect(items[0]).toMatchObject({ companyName: 'Northwind Trading', holderEmail: order.email.toLowerCase() });
  });

  test('sees a license with its devices and what was done to it', async () => {
    const order = await issued();
    const [key = ''] = order.keys;
    const [licenseId = ''] = order.licenseIds;
    await bed.doors.transact(order.device, (tx) => activateDevice(tx, order.device, { key, fingerprint: 'mac-1' }));
    const shown = await licenseForTeam(bed.doors.reader(order.member), order.member, { licenseId });
    expect(shown).toMatchObject({ license: { licenseId, seatsUsed: 1 }, devices: [{ fingerprint: 'mac-1' }], timeline: [{ action: 'license.activate' }] });
  });

  test('of another tenant finds nothing, and a damaged page link is said to be one', async () => {
    const order = await issued();
    const { member } = await issued();
    const [licenseId = ''] = order.licenseIds;
    await expect(licenseForTeam(bed.doors.reader(member), member, { licenseId })).rejects.toMatchObject({ code: 'license.not-found' });
    expect((await searchLicenses(bed.doors.reader(member), member, { limit: 50, text: order.email })).items).toEqual([]);
    await expect(searchLicenses(bed.doors.reader(member), member, { limit: 50, cursor: 'WyJ4Il0' })).rejects.toMatchObject({ code: 'cursor.invalid' });
  });
});
