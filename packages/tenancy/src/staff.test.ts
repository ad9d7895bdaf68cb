import { randomBytes } from 'node:crypto';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { memberOf, openTestbed, openTestStaffDoor, staffOf } from '@entrepot/testbed';
import { describe, expect, test } from 'vitest';
import { assignPlan } from './assign-plan.ts';
import { createTenant } from './create-tenant.ts';
import { createTenantInput } from './create-tenant.contract.ts';
import { listPlans } from './list-plans.ts';
import { platformSettings, updatePlatformSettings } from './platform-settings.ts';
import { selectPlans } from './plans.queries.ts';
import { createPlan, updatePlan } from './save-plan.ts';
import { searchTenants } from './search-tenants.ts';
import { setFeature } from './set-feature.ts';
import { resumeTenant, suspendTenant } from './set-tenant-status.ts';
import type { StaffContext } from './staff-context.ts';
import { tenantForStaff } from './tenant-for-staff.ts';

const { doors, superuser, createTenant: testTenant } = await openTestbed();
const staffDoor = await openTestStaffDoor();

function context(): StaffContext {
  const actor = staffOf();
  return { doors, actor, reader: doors.reader(actor), inTenant: (tenantId) => ({ ...actor, tenantId }), signal: new AbortController().signal };
}

const REASON = 'The bill has not been paid since May';
const detail = (tenantId: string) => {
  const actor = staffOf();
  return staffDoor.look({ actor, action: 'tenant.read', objectType: 'tenant', objectId: tenantId }, (staff) => tenantForStaff(staff, actor, { tenantId }));
};
const trail = (tenantId: string) =>
  superuser<{ action: string; actor_label: string }>('select action, actor_label from audit.records where tenant_id = $1 order by record_id', [tenantId]);
const planOf = async (code: string) => {
  const { plans } = await listPlans(doors.reader(staffOf()), staffOf());
  const plan = plans.find((each) => each.code === code);
  if (!plan) throw new Error(`no plan ${code}`);
  return plan;
};

describe('a tenant in the hands of platform staff', () => {
  test('is created on a plan, with the plan\'s limits, on record on both sides', async () => {
    const ctx = context();
    const { planId } = await planOf('pro');
    const slug = `s-${randomBytes(6).toString('hex')}`;
    const input = createTenantInput.parse({ slug, name: 'Made by staff', currency: 'EUR', locale: 'de-AT', timeZone: 'Europe/Vienna', planId });
    const { tenantId } = await createTenant(ctx, input);
    expect(await doors.routeTo('slug', slug)).toBe(tenantId);
    expect(await detail(tenantId)).toMatchObject({ slug, status: 'active', subscription: { planCode: 'pro', limits: { members: 25 } } });
    expect((await trail(tenantId)).map(({ action }) => action)).toEqual(['tenant.provision', 'tenant.create']);
    expect(await superuser('select from audit.records where tenant_id = $1 and object_id = $2 and action = $3', [PLATFORM_TENANT_ID, tenantId, 'tenant.create'])).toHaveLength(1);
  });

  test('is suspended and resumed with a reason; ten presses at once suspend once', async () => {
    const { tenantId } = await testTenant();
    const presses = await Promise.allSettled(Array.from({ length: 10 }, () => suspendTenant(context(), { tenantId, reason: REASON })));
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const press of presses) if (press.status === 'rejected') expect(press.reason).toMatchObject({ code: 'tenant.not-active' });
    expect(await detail(tenantId)).toMatchObject({ status: 'suspended', statusReason: REASON });
    await resumeTenant(context(), { tenantId, reason: 'The bill was paid today' });
    expect(await detail(tenantId)).toMatchObject({ status: 'active', statusReason: '' });
    expect(await superuser('select type, actor_kind, payload from events.events where tenant_id = $1 order by event_id', [tenantId])).toMatchObject([
      { type: 'tenant.suspended', actor_kind: 'operator', payload: { tenantId, reason: REASON } },
      { type: 'tenant.resumed', actor_kind: 'operator', payload: { tenantId, reason: 'The bill was paid today' } },
    ]);
    await expect(resumeTenant(context(), { tenantId, reason: 'The bill was paid today' })).rejects.toMatchObject({ code: 'tenant.not-suspended' });
    const acts = await trail(tenantId);
    expect(acts.map(({ action }) => action)).toEqual(['tenant.suspend', 'tenant.resume']);
    expect(acts[0]?.actor_label).toBe('Grace Hopper (platform staff)');
  });

  test.each([['an unknown id', crypto.randomUUID()], ['the platform\'s own tenant', PLATFORM_TENANT_ID]])('%s is unknown to every act', async (_what, tenantId) => {
    const { planId } = await planOf('free');
    const unknown = { code: 'tenant.unknown' };
    await expect(suspendTenant(context(), { tenantId, reason: REASON })).rejects.toMatchObject(unknown);
    await expect(assignPlan(context(), { tenantId, planId })).rejects.toMatchObject(unknown);
    await expect(setFeature(context(), { tenantId, code: 'licensing.devices', enabled: false })).rejects.toMatchObject(unknown);
    await expect(detail(tenantId)).rejects.toMatchObject(unknown);
  });

  test('moves to another plan, or gets limits of its own', async () => {
    const { tenantId } = await testTenant();
    const { planId } = await planOf('pro');
    await assignPlan(context(), { tenantId, planId });
    const limits = { members: 7, products: null, ordersPerMonth: 1, licenses: 2, validationsPerMonth: null };
    await assignPlan(context(), { tenantId, planId, limits });
    expect(await detail(tenantId)).toMatchObject({ subscription: { planCode: 'pro', limits } });
    await expect(assignPlan(context(), { tenantId, planId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'plan.unknown' });
  });

  test('has features switched off and back to their default; another tenant keeps its own', async () => {
    const [one, other] = [await testTenant(), await testTenant()];
    const { features } = await setFeature(context(), { tenantId: one.tenantId, code: 'storefront.ordering', enabled: false });
    expect(features.find(({ code }) => code === 'storefront.ordering')).toMatchObject({ enabled: false, isDefault: false });
    expect((await detail(other.tenantId)).features.every(({ enabled, isDefault }) => enabled && isDefault)).toBe(true);
    await setFeature(context(), { tenantId: one.tenantId, code: 'storefront.ordering', enabled: null });
    expect((await detail(one.tenantId)).features.every(({ isDefault }) => isDefault)).toBe(true);
  });

  test('is found by a part of its name, by its slug, status and plan; the platform\'s own tenant never is', async () => {
    const tenant = await testTenant();
    const actor = staffOf();
    const find = (filter: object) => staffDoor.look({ actor, action: 'tenant.search', objectType: 'tenant' },
      (staff) => searchTenants(staff, actor, { limit: 100, ...filter }));
    for (const filter of [{ text: tenant.slug.toUpperCase() }, { text: tenant.slug, status: 'active' as const }, { text: tenant.slug, planCode: '' }]) {
      expect((await find(filter)).tenants.map(({ tenantId }) => tenantId), JSON.stringify(filter)).toEqual([tenant.tenantId]);
    }
    expect((await find({ text: tenant.slug, status: 'closed' as const })).tenants).toEqual([]);
    expect((await find({ text: '%' })).tenants).toEqual([]);
    expect((await find({ text: 'platform' })).tenants.map(({ slug }) => slug)).not.toContain('platform');
    const first = await find({ limit: 1 });
    const second = await find({ limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.tenants[0]?.tenantId).not.toBe(first.tenants[0]?.tenantId);
  });
});

describe('plans and settings of the platform', () => {
  const draft = { name: 'Custom', description: '', priceMinor: 100, limits: { members: 1, products: 1, ordersPerMonth: 1, licenses: 1, validationsPerMonth: null } };

  test('a plan is made once per code, changed by whoever saw its last version, and retired', async () => {
    const actor = staffOf();
    const code = `c-${randomBytes(6).toString('hex')}`;
    const make = () => doors.transact(actor, (tx) => createPlan(tx, actor, { code, currency: 'EUR', ...draft }));
    const { planId } = await make();
    await expect(make()).rejects.toMatchObject({ code: 'plan.code-taken' });
    const change = (version: number) => doors.transact(actor, (tx) => updatePlan(tx, actor, { planId, version, ...draft, name: 'Bespoke', status: 'retired' }));
    expect(await change(1)).toEqual({ planId, version: 2 });
    await expect(change(1)).rejects.toMatchObject({ code: 'plan.version-conflict' });
    expect(await planOf(code)).toMatchObject({ name: 'Bespoke', status: 'retired', version: 2 });
    const input = createTenantInput.parse({ slug: `x-${code}`, name: 'Too late', currency: 'EUR', locale: 'en', timeZone: 'UTC', planId });
    await expect(createTenant(context(), input)).rejects.toMatchObject({ code: 'plan.retired' });
  });

  test('no tenant\'s team reads what others are offered, nor the platform\'s settings', async () => {
    const member = memberOf(await testTenant());
    expect((await superuser('select from tenancy.plans')).length).toBeGreaterThanOrEqual(3);
    await expect(doors.transact(member, (tx) => platformSettings(tx))).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(doors.read(member, selectPlans(PLATFORM_TENANT_ID))).rejects.toMatchObject({ code: 'permission.denied' });
  });

  test('settings change, and the trail holds what changed and nothing else', async () => {
    const actor = staffOf();
    const before = await platformSettings(doors.reader(actor));
    const announcement = `Maintenance ${randomBytes(4).toString('hex')}`;
    await doors.transact(actor, (tx) => updatePlatformSettings(tx, actor, { ...before, announcement }));
    expect(await platformSettings(doors.reader(actor))).toEqual({ ...before, announcement });
    expect(await superuser('select before, after from audit.records where tenant_id = $1 and request_id = $2', [PLATFORM_TENANT_ID, actor.requestId]))
      .toEqual([{ before: { announcement: before.announcement }, after: { announcement } }]);
  });
});
