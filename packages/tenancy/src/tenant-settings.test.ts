import { openTestbed } from '@entrepot/testbed';
import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor } from '@entrepot/postgres';
import { expect, test } from 'vitest';
import { claimRoute } from './claim-route.ts';
import { currentTenant } from './current-tenant.ts';
import { tenantSettings } from './tenant-settings.ts';
import { updateTenantSettingsInput } from './update-tenant-settings.contract.ts';
import { updateTenantSettings } from './update-tenant-settings.ts';

async function newTenant() {
  const { doors, superuser, createTenant } = await openTestbed();
  const tenant = await createTenant();
  const actor: MemberActor = { kind: 'member', tenantId: tenant.tenantId, userId: uuidv7(), requestId: 'test-settings' };
  return { doors, superuser, tenant, actor };
}

test('everybody inside a tenant reads its name, money, language and clock', async () => {
  const { doors, tenant: { tenantId, name, slug, currency, locale, timeZone } } = await newTenant();
  const visitor = { kind: 'visitor', tenantId, visitorId: uuidv7(), requestId: 'test-settings' } as const;
  expect(await currentTenant(doors.reader(visitor), visitor)).toEqual({ name, slug, trade: '', currency, locale, timeZone, accentColor: '#0f6b66' });
});

test('a tenant that does not exist is unknown', async () => {
  const { doors } = await openTestbed();
  const nobody = { kind: 'gate', tenantId: uuidv7(), requestId: 'test-settings' } as const;
  await expect(currentTenant(doors.reader(nobody), nobody)).rejects.toMatchObject({ code: 'tenant.unknown' });
});

test('settings change, and the trail holds what changed, before and after, and nothing else', async () => {
  const { doors, superuser, tenant, actor } = await newTenant();
  const input = updateTenantSettingsInput.parse({ name: tenant.name, accentColor: '#AA3300', timeZone: 'Asia/Tokyo' });
  expect(await doors.transact(actor, (tx) => updateTenantSettings(tx, actor, input))).toMatchObject({ accentColor: '#aa3300', timeZone: 'Asia/Tokyo' });
  expect(await superuser('select before, after from audit.records where tenant_id = $1', [tenant.tenantId])).toEqual([
    { before: { accentColor: '#0f6b66', timeZone: 'Europe/Paris' }, after: { accentColor: '#aa3300', timeZone: 'Asia/Tokyo' } },
  ]);
});

test.each([{}, { currency: 'USD' }, { slug: 'other' }, { accentColor: 'red' }, { timeZone: 'Nowhere' }, { senderAddress: 'x' }])('%j is refused', (input) => {
  expect(updateTenantSettingsInput.safeParse(input).success).toBe(false);
});

test('a product code leads to the tenant that claimed it first, and to no other', async () => {
  const one = await newTenant();
  const other = await newTenant();
  const value = `PROD-${one.tenant.slug}`;
  await one.doors.transact(one.actor, (tx) => claimRoute(tx, one.actor, { kind: 'product', value }));
  await expect(other.doors.transact(other.actor, (tx) => claimRoute(tx, other.actor, { kind: 'product', value }))).rejects.toMatchObject({ code: 'route.taken' });
  expect(await one.doors.routeTo('product', value)).toBe(one.tenant.tenantId);
});

test('the team reads its settings with the sender address, which a visitor is not shown', async () => {
  const { doors, tenant, actor } = await newTenant();
  await doors.transact(actor, (tx) => updateTenantSettings(tx, actor, { senderAddress: 'orders@example.com' }));
  expect(await tenantSettings(doors.reader(actor), actor)).toMatchObject({ slug: tenant.slug, senderAddress: 'orders@example.com' });
  const visitor = { kind: 'visitor', tenantId: tenant.tenantId, visitorId: uuidv7(), requestId: 'test-settings' } as const;
  expect(await currentTenant(doors.reader(visitor), visitor)).not.toHaveProperty('senderAddress');
});

test('a change is told in its transaction, a save that changes nothing is not, and a rollback tells nothing', async () => {
  const { doors, superuser, tenant, actor } = await newTenant();
  const told = () => superuser<{ payload: object }>('select payload from events.events where tenant_id = $1 and type = $2', [tenant.tenantId, 'tenant.updated']);
  const save = (input: object) => doors.transact(actor, (tx) => updateTenantSettings(tx, actor, updateTenantSettingsInput.parse(input)));
  await save({ name: tenant.name });
  await doors.transact(actor, async (tx) => {
    await updateTenantSettings(tx, actor, updateTenantSettingsInput.parse({ name: 'Never' }));
    throw new Error('no');
  }).catch(() => undefined);
  expect(await told()).toEqual([]);
  await save({ name: 'New name', accentColor: '#aa3300' });
  expect(await told()).toEqual([{ payload: { tenantId: tenant.tenantId, name: 'New name', changed: ['name', 'accentColor'] } }]);
});
