import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeNow, PASSWORD, signedInOwner, startApi, type RunningApi } from './testing/start-api.ts';
import { newStaff } from './testing/staff.ts';

let api: RunningApi;
beforeAll(async () => { api = await startApi(); });
afterAll(() => api.stop());

const MINUTE = 60_000;
const STAFF_QUERIES = ['identity.listStaff', 'identity.searchUsersAcrossTenants'];
const reasonOf = ({ error }: { error: { data: { reason: string } } | undefined }): string | undefined => error?.data.reason;

test('the console is a path of the admin host, and the platform has no shop and no licenses', async () => {
  const console = api.console();
  const config = (await console.send('/platform/config.json')).json();
  expect(config).toMatchObject({ platform: true, audience: 'admin', slug: 'platform', name: 'Entrepot platform', trpcPath: '/platform/trpc' });
  expect((await console.send('/platform')).headers.location).toBe('/platform/');
  const shop = api.storefront('platform');
  for (const path of ['/', '/config.json', '/trpc/tenancy.currentTenant']) expect((await shop.send(path)).status, path).toBe(404);
  const device = await shop.send('/v1/licenses/validate', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"key":"A-B"}' });
  expect(device.status).toBe(404);
});

test('staff sign in with a second factor, are known by role and permissions, and sign out for good', async () => {
  const staff = await newStaff(api, 'platform-support');
  await staff.browser.mutate('identity.signOut');
  const browser = api.console();
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    own.doors.shiftClock(30_000);
    const again = own.console();
    expect((await again.mutate('identity.signIn', { email: staff.email, password: PASSWORD })).data).toEqual({ next: 'totp' });
    expect((await again.query('identity.currentUser')).data).toMatchObject({ kind: 'pending', need: 'totp' });
    for (const procedure of STAFF_QUERIES) expect(reasonOf(await again.query(procedure, {})), procedure).toBe('session.second-factor-owed');
    expect((await again.mutate('identity.beginInspection', {})).status).toBe(401);
    await again.mutate('identity.verifySecondFactor', { code: codeNow(own.doors, staff.secret) });
    const { data } = await again.query<{ permissions: string[] }>('identity.currentUser');
    expect(data).toMatchObject({ kind: 'staff', role: 'platform-support', email: staff.email });
    expect(data?.permissions.toSorted()).toEqual([
      'audit.search', 'job.read', 'license.find', 'lockout.lift', 'report.read', 'service.read', 'tenant.inspect', 'tenant.read']);
    const { sessions } = (await again.query<{ sessions: { current: boolean }[] }>('identity.listSessions')).data ?? { sessions: [] };
    expect(sessions).toMatchObject([{ current: true }]);
    const name = 'entrepot_admin_platform';
    browser.cookies.set(name, again.cookies.get(name) ?? '');
    await again.mutate('identity.signOut');
    expect((await browser.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  } finally {
    await own.stop();
  }
});

test('a console session dies after 15 minutes without a request, and after 8 hours however busy', async () => {
  const own = await startApi();
  const kindAt = async (browser: ReturnType<RunningApi['console']>, minutes: number) => {
    own.doors.shiftClock(minutes * MINUTE);
    const { data } = await browser.query<{ kind: string }>('identity.currentUser');
    await own.settle();
    return data?.kind;
  };
  try {
    const idle = await newStaff(own);
    expect(await kindAt(idle.browser, 14)).toBe('staff');
    expect(await kindAt(idle.browser, 14 + 16)).toBe('anonymous');
    own.doors.shiftClock(0);
    const busy = await newStaff(own);
    const kinds = [];
    for (let minutes = 14; minutes < 8 * 60; minutes += 14) kinds.push(await kindAt(busy.browser, minutes));
    expect(new Set(kinds)).toEqual(new Set(['staff']));
    expect(await kindAt(busy.browser, 8 * 60 + 1)).toBe('anonymous');
  } finally {
    await own.stop();
  }
});

test('a tenant\'s owner is nobody at the console, staff are nobody at a tenant, and no staff procedure answers at a tenant\'s address', async () => {
  const shop = await api.tenantWithPeople();
  const owner = await signedInOwner(api, shop);
  const staff = await newStaff(api);
  const ownerToken = owner.cookies.get(`entrepot_admin_${shop.slug}`) ?? '';
  const staffToken = staff.browser.cookies.get('entrepot_admin_platform') ?? '';

  const atConsole = api.console();
  atConsole.cookies.set('entrepot_admin_platform', ownerToken);
  atConsole.cookies.set(`entrepot_admin_${shop.slug}`, ownerToken);
  expect((await atConsole.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  for (const procedure of STAFF_QUERIES) expect(reasonOf(await atConsole.query(procedure, {})), procedure).toBe('session.missing');

  const atTenant = api.admin(shop.slug);
  atTenant.cookies.set(`entrepot_admin_${shop.slug}`, staffToken);
  atTenant.cookies.set('entrepot_admin_platform', staffToken);
  expect((await atTenant.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  for (const browser of [owner, atTenant, api.storefront(shop.slug)]) {
    for (const procedure of STAFF_QUERIES) expect(reasonOf(await browser.query(procedure, {})), procedure).toBe('permission.missing');
    expect(reasonOf(await browser.mutate('identity.disableStaff', { userId: staff.userId }))).toBe('permission.missing');
  }
  expect(reasonOf(await staff.browser.query('customers.searchCompanies', {}))).toBe('session.missing');
  const signIn = await api.console().mutate('identity.signIn', { email: shop.ownerEmail, password: PASSWORD });
  expect(reasonOf(signIn)).toBe('sign-in.refused');
});

test('people of all tenants are found by a part of the address, after the look is on record; the platform\'s own are not among them', async () => {
  const shop = await api.tenantWithPeople();
  const staff = await newStaff(api);
  type Users = { users: { tenantId: string; email: string; role: string | null; secondFactor: boolean }[]; nextCursor: string | null };
  const { data } = await staff.browser.query<Users>('identity.searchUsersAcrossTenants', { email: 'OLGA.', tenantId: shop.tenantId });
  expect(data?.users).toMatchObject([{ tenantId: shop.tenantId, email: shop.ownerEmail, role: 'owner', secondFactor: true }]);
  const page = await staff.browser.query<Users>('identity.searchUsersAcrossTenants', { tenantId: shop.tenantId, limit: 1 });
  const rest = await staff.browser.query<Users>('identity.searchUsersAcrossTenants', { tenantId: shop.tenantId, limit: 1, cursor: page.data?.nextCursor });
  expect([page, rest].flatMap((each) => each.data?.users.map(({ email }) => email))).toEqual([shop.buyerEmail, shop.ownerEmail]);
  expect(rest.data?.nextCursor).toBeNull();
  expect((await staff.browser.query<Users>('identity.searchUsersAcrossTenants', { email: staff.email })).data?.users).toEqual([]);
  const looks = await api.superuser<{ after: { email?: string }; objectId: string }>(
    `select after, object_id as "objectId" from audit.records where tenant_id = $1 and actor_id = $2 and action = 'user.search' order by record_id`,
    [PLATFORM_TENANT_ID, staff.userId]);
  expect(looks).toHaveLength(4);
  expect(looks[0]).toMatchObject({ objectId: shop.tenantId, after: { email: 'OLGA.' } });
});

test('when the look cannot be recorded, nothing is read', async () => {
  const staff = await newStaff(api);
  // A request id that its column refuses stands in for whatever may keep a record from being written.
  const look = { actor: { kind: 'operator', tenantId: PLATFORM_TENANT_ID, userId: staff.userId, requestId: 'x'.repeat(65) }, action: 'report.read', objectType: 'platform' } as const;
  let read = false;
  await expect(api.staffDoor.look(look, async () => { read = true; })).rejects.toMatchObject({ code: 'value.refused' });
  const elsewhere = { ...look, actor: { ...look.actor, tenantId: '01900000-0000-7000-8000-000000000000', requestId: 'test' } };
  await expect(api.staffDoor.look(elsewhere, async () => { read = true; })).rejects.toThrow(TypeError);
  expect(read).toBe(false);
});

test('shutting a person of a tenant out ends what they do, lets them in again, and stands in both trails; a foreign or unknown person is unknown', async () => {
  const shop = await api.tenantWithPeople();
  const other = await api.tenantWithPeople();
  const owner = await signedInOwner(api, shop);
  const staff = await newStaff(api, 'platform-operator');
  const act = { tenantId: shop.tenantId, userId: shop.ownerId, status: 'disabled', reason: 'reported stolen laptop' };
  expect((await staff.browser.mutate('identity.setUserStatus', act)).data).toEqual({ userId: shop.ownerId, status: 'disabled' });
  expect((await owner.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  expect((await staff.browser.mutate('identity.setUserStatus', { ...act, status: 'active' })).status).toBe(200);
  expect((await owner.query('identity.currentUser')).data).toMatchObject({ kind: 'member' });
  for (const unknown of [{ tenantId: other.tenantId }, { userId: staff.userId }]) {
    expect(reasonOf(await staff.browser.mutate('identity.setUserStatus', { ...act, ...unknown }))).toBe('user.unknown');
  }
  for (const tenantId of [PLATFORM_TENANT_ID, '01900000-0000-7000-8000-000000000000']) {
    expect(reasonOf(await staff.browser.mutate('identity.setUserStatus', { ...act, tenantId }))).toBe('tenant.unknown');
  }
  const trail = await api.superuser<{ tenantId: string; action: string; label: string }>(
    `select tenant_id as "tenantId", action, actor_label as label from audit.records where actor_id = $1 and action like 'user.%able'
      and tenant_id in ($2, $3) order by record_id`, [staff.userId, shop.tenantId, PLATFORM_TENANT_ID]);
  expect(trail.filter(({ tenantId }) => tenantId === shop.tenantId)).toMatchObject([
    { action: 'user.disable', label: `${staff.name} (platform staff)` }, { action: 'user.enable' }]);
  expect(trail.filter(({ tenantId }) => tenantId === PLATFORM_TENANT_ID).length).toBeGreaterThanOrEqual(2);
});

test('support lifts a locked authenticator and spent sign-in tries of a tenant, and touches no other tenant', async () => {
  const shop = await api.tenantWithPeople();
  const other = await api.tenantWithPeople();
  const staff = await newStaff(api, 'platform-support');
  await api.superuser(`update identity.totp_factors set failures = 3, locked_until = now() + interval '10 minutes' where tenant_id in ($1, $2)`, [shop.tenantId, other.tenantId]);
  const stranger = api.admin(shop.slug);
  for (let n = 0; n < 5; n += 1) await stranger.mutate('identity.signIn', { email: shop.ownerEmail, password: 'wrong' });
  expect(reasonOf(await stranger.mutate('identity.signIn', { email: shop.ownerEmail, password: PASSWORD }))).toBe('sign-in.limited');
  const { data } = await staff.browser.mutate('identity.liftLockouts', { tenantId: shop.tenantId, userId: shop.ownerId });
  expect(data).toEqual({ factors: 1, counters: 1 });
  await signedInOwner(api, shop);
  expect(await api.superuser('select 1 from identity.totp_factors where tenant_id = $1 and locked_until is not null', [other.tenantId])).toHaveLength(1);
  expect(reasonOf(await staff.browser.mutate('identity.setUserStatus', {}))).toBe('permission.missing');
});
