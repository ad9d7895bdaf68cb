import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, openTestStaffDoor, staffOf, type Testbed } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAcrossTenantsInput } from './find-licenses-across-tenants.contract.ts';
import { findLicensesAcrossTenants, findLook } from './find-licenses-across-tenants.ts';
import { issueLicensedOrder } from './testing.ts';

let bed: Testbed;
let doors: Doors;
beforeAll(async () => {
  bed = await openTestbed();
  doors = openDoors({ connectionString: bed.urls.jobs });
});
afterAll(() => doors.close());

async function find(input: { email: string; cursor?: string; limit?: number }) {
  const door = await openTestStaffDoor();
  const [actor, parsed] = [staffOf(), findAcrossTenantsInput.parse(input)];
  return door.look({ ...findLook(parsed), actor }, (staff) => findLicensesAcrossTenants(staff, actor, parsed));
}

test('all licenses of an address are found in every tenant, in pages, and nobody else\'s', async () => {
  const orders = [await issueLicensedOrder(bed, doors, { quantity: 3, durationDays: 30 }), await issueLicensedOrder(bed, doors, { quantity: 2 }), await issueLicensedOrder(bed, doors)];
  const email = `ada.${orders[0]?.slug}@example.test`;
  for (const { tenantId } of orders.slice(0, 2)) await bed.superuser('update licensing.licenses set holder_email = $2 where tenant_id = $1', [tenantId, email]);
  await bed.superuser("update licensing.licenses set expires_at = now() - interval '1 day' where tenant_id = $1", [orders[0]?.tenantId]);
  const pages = [await find({ email: email.toUpperCase(), limit: 2 })];
  for (let cursor = pages[0]?.nextCursor ?? null; cursor !== null; cursor = pages.at(-1)?.nextCursor ?? null) pages.push(await find({ email, cursor, limit: 2 }));
  expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1]);
  const items = pages.flatMap((page) => page.items);
  expect(new Set(items.map(({ licenseId }) => licenseId))).toEqual(new Set(orders.slice(0, 2).flatMap(({ licenseIds }) => licenseIds)));
  for (const item of items) {
    const order = orders.find(({ tenantId }) => tenantId === item.tenantId);
    expect(item).toMatchObject({
      tenantSlug: order?.slug, productName: 'Aurora Studio', companyName: 'Northwind Trading', status: 'active', seats: 3, seatsUsed: 0,
      standing: order === orders[0] ? 'EXPIRED' : 'VALID', keyMasked: expect.stringContaining(order?.keyPrefix ?? '?'),
    });
    expect(order?.keys.some((key) => JSON.stringify(item).includes(key)), 'a key in clear').toBe(false);
  }
  expect(await find({ email: `nobody.${orders[0]?.slug}@example.test` })).toEqual({ items: [], nextCursor: null });
});

test('the look is recorded under the address before anything is read, and a page link that is forged is refused', async () => {
  const { looks } = await openTestStaffDoor();
  await expect(find({ email: 'Grace@Example.test', cursor: 'x' })).rejects.toMatchObject({ code: 'cursor.invalid' });
  expect(looks.at(-1)).toMatchObject({ action: 'license.find', objectLabel: 'grace@example.test' });
  expect(findAcrossTenantsInput.safeParse({ email: 'example' }).success).toBe(false);
});
