import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { HttpClient } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { appRouter } from './router.ts';
import { codeNow, PASSWORD, signedInOwner, startApi, type RunningApi, type TestShop } from './testing/start-api.ts';
import { newStaff, sameBrowserAt, type TestStaff } from './testing/staff.ts';

let api: RunningApi;
beforeAll(async () => { api = await startApi(); });
afterAll(() => api.stop());

const MINUTE = 60_000;
const REASON = 'ticket 4711: orders do not show';
const reasonOf = ({ error }: { error: { data: { reason: string } } | undefined }): string | undefined => error?.data.reason;
type Begun = { inspectionId: string; tenantName: string; address: string; endsAt: string };

async function lookInto(shop: TestShop, staff: TestStaff, at: RunningApi = api, minutes = 15): Promise<{ there: HttpClient; begun: Begun }> {
  const { data, error } = await staff.browser.mutate<Begun>('identity.beginInspection', { tenantId: shop.tenantId, reason: REASON, minutes });
  if (!data) throw new Error(error?.message);
  return { begun: data, there: sameBrowserAt(at, shop.slug, staff.browser) };
}

const kindAt = async (browser: HttpClient): Promise<string | undefined> => (await browser.query<{ kind: string }>('identity.currentUser')).data?.kind;
const trailOf = (tenantId: string, action: string) => api.superuser<{ label: string; after: Record<string, unknown>; objectId: string; actorId: string }>(
  `select actor_label as label, after, object_id as "objectId", actor_id as "actorId" from audit.records where tenant_id = $1 and action = $2 order by record_id`, [tenantId, action]);

test('looking into a tenant: with a reason, for a time, as oneself, in a browser cookie of its own, on record on both sides', async () => {
  const shop = await api.tenantWithPeople();
  const staff = await newStaff(api, 'platform-support');
  for (const bad of [{ reason: 'too short' }, { minutes: 45 }, { minutes: 61 }]) {
    expect((await staff.browser.mutate('identity.beginInspection', { tenantId: shop.tenantId, reason: REASON, ...bad })).status).toBe(400);
  }
  const { data, answer } = await staff.browser.mutate<Begun>('identity.beginInspection', { tenantId: shop.tenantId, reason: REASON, minutes: 30 });
  expect(data).toMatchObject({ tenantName: shop.name, address: `http://admin.localhost:${api.port}/${shop.slug}/` });
  expect(String(answer.headers['set-cookie'])).toMatch(new RegExp(`entrepot_look_${shop.slug}=[a-z2-7]{52}; Max-Age=1800; Path=/; HttpOnly; SameSite=Lax`));
  const there = sameBrowserAt(api, shop.slug, staff.browser);
  const me = (await there.query<{ permissions: string[] }>('identity.currentUser')).data;
  expect(me).toMatchObject({ kind: 'inspector', name: staff.name, reason: REASON, endsAt: data?.endsAt });
  expect(me?.permissions.every((permission) => permission.endsWith('.read'))).toBe(true);
  expect((await there.query<{ companies: unknown[] }>('customers.searchCompanies', {})).data?.companies).toHaveLength(1);

  const [theirs] = await trailOf(shop.tenantId, 'tenant.inspect');
  expect(theirs).toMatchObject({ label: `${staff.name} (platform staff)`, actorId: staff.userId, after: { reason: REASON, until: data?.endsAt } });
  const ours = (await trailOf(PLATFORM_TENANT_ID, 'tenant.inspect')).filter(({ objectId }) => objectId === shop.tenantId);
  expect(ours).toMatchObject([{ label: staff.name, after: { asked: { reason: REASON } } }]);
  const reads = (await trailOf(PLATFORM_TENANT_ID, 'tenant.read-as-inspector')).filter(({ objectId }) => objectId === shop.tenantId);
  expect(reads.map(({ after }) => after['procedures'])).toEqual([['identity.currentUser'], ['customers.searchCompanies']]);
  const owner = await signedInOwner(api, shop);
  const shown = await owner.query<{ records: { action: string }[] }>('audit.searchAudit', { action: 'tenant.inspect' });
  expect(shown.data?.records).toHaveLength(1);
  const [stored] = await api.superuser<{ text: string }>('select i::text as text from identity.inspections i where tenant_id = $1', [shop.tenantId]);
  expect(stored?.text).not.toContain(staff.browser.cookies.get(`entrepot_look_${shop.slug}`));
});

test('each request of an inspector that the trail cannot take is answered with nothing', async () => {
  const shop = await api.tenantWithPeople();
  const { there } = await lookInto(shop, await newStaff(api));
  await api.superuser(`alter table audit.records add constraint full_trail check (action <> 'tenant.read-as-inspector') not valid`);
  try {
    expect(await there.query('customers.searchCompanies', {})).toMatchObject({ status: 500, data: undefined });
  } finally {
    await api.superuser('alter table audit.records drop constraint full_trail');
  }
  expect((await there.query('customers.searchCompanies', {})).status).toBe(200);
});

// tRPC keeps every procedure under its whole path; a type for that it has not.
const typed = z.record(z.string(), z.custom<{ _def: { type: string } }>((value) => typeof value === 'function'));
const proceduresOf = (type: 'query' | 'mutation'): string[] =>
  Object.entries(typed.parse(appRouter._def.procedures)).filter(([, { _def }]) => _def.type === type).map(([path]) => path);

test('an inspector is refused by every mutation but those that leave', async () => {
  const shop = await api.tenantWithPeople();
  const { there } = await lookInto(shop, await newStaff(api));
  const leaving = new Set(['identity.endInspection', 'identity.signOut']);
  const mutations = proceduresOf('mutation').filter((name) => !leaving.has(name));
  expect(mutations.length).toBeGreaterThan(30);
  const before = await api.superuser('select 1 from audit.records where tenant_id = $1', [shop.tenantId]);
  for (const name of mutations) {
    const input = name === 'identity.signIn' ? { email: shop.ownerEmail, password: PASSWORD } : {};
    const { status } = await there.mutate(name, input, { 'idempotency-key': crypto.randomUUID() });
    expect([400, 401, 403, 404, 409], name).toContain(status);
  }
  expect(await api.superuser('select 1 from audit.records where tenant_id = $1', [shop.tenantId])).toHaveLength(before.length);
  expect(await kindAt(there)).toBe('inspector');
});

test('an inspector reads what a member reads: no query that its permissions open runs against the wall of the database', async () => {
  const shop = await api.tenantWithPeople();
  const { there } = await lookInto(shop, await newStaff(api));
  const owner = await signedInOwner(api, shop);
  // One's own sessions: who looks in has none here.
  for (const name of proceduresOf('query').filter((path) => path !== 'identity.listSessions')) {
    const id = crypto.randomUUID();
    const inputs = [{}, { limit: 5 }, { productId: id }, { licenseId: id }, { orderId: id }, { companyId: id }, { objectType: 'user', objectId: id }, { priceListId: id }];
    for (const input of inputs) {
      const [mine, theirs] = [await there.query(name, input), await owner.query(name, input)];
      if (mine.status === 403 || name === 'identity.currentUser') continue;
      expect([mine.status, reasonOf(mine)], `${name} ${JSON.stringify(input)}`).toEqual([theirs.status, reasonOf(theirs)]);
    }
  }
});

test('a token opens its own tenant alone, in the hands of the one who has it alone', async () => {
  const [shop, other] = [await api.tenantWithPeople(), await api.tenantWithPeople()];
  const staff = await newStaff(api);
  const colleague = await newStaff(api);
  const { there } = await lookInto(shop, staff);
  const token = there.cookies.get(`entrepot_look_${shop.slug}`) ?? '';
  const elsewhere = sameBrowserAt(api, other.slug, staff.browser);
  elsewhere.cookies.set(`entrepot_look_${other.slug}`, token);
  expect(await kindAt(elsewhere)).toBe('anonymous');
  expect((await elsewhere.query('customers.searchCompanies', {})).status).toBe(401);
  const thief = api.admin(shop.slug);
  thief.cookies.set(`entrepot_look_${shop.slug}`, token);
  expect(await kindAt(thief), 'without the console\'s session').toBe('anonymous');
  thief.cookies.set('entrepot_admin_platform', colleague.browser.cookies.get('entrepot_admin_platform') ?? '');
  expect(await kindAt(thief), 'with a colleague\'s session').toBe('anonymous');
  const shopFront = api.storefront(shop.slug);
  for (const [name, value] of there.cookies) shopFront.cookies.set(name, value);
  expect(await kindAt(shopFront)).toBe('anonymous');
});

test('leaving ends it for good, on record on both sides, and the session that was there before is there again', async () => {
  const shop = await api.tenantWithPeople();
  const staff = await newStaff(api);
  const { there } = await lookInto(shop, staff);
  const owner = await signedInOwner(api, shop);
  const name = `entrepot_admin_${shop.slug}`;
  there.cookies.set(name, owner.cookies.get(name) ?? '');
  expect(await kindAt(there), 'looking in comes before a session of one\'s own').toBe('inspector');
  const look = there.cookies.get(`entrepot_look_${shop.slug}`) ?? '';
  expect((await there.mutate('identity.endInspection')).data).toEqual({ ended: true });
  expect(there.cookies.has(`entrepot_look_${shop.slug}`)).toBe(false);
  expect(await kindAt(there)).toBe('member');
  there.cookies.set(`entrepot_look_${shop.slug}`, look);
  expect(await kindAt(there)).toBe('member');
  expect(reasonOf(await there.mutate('identity.endInspection'))).toBe('inspection.none');
  for (const tenantId of [shop.tenantId, PLATFORM_TENANT_ID]) {
    expect((await trailOf(tenantId, 'inspection.end')).filter(({ objectId }) => objectId === shop.tenantId)).toHaveLength(1);
  }
});

test('it ends from the console as well, only by the one who looks, and a second look ends the first', async () => {
  const shop = await api.tenantWithPeople();
  const [staff, colleague] = [await newStaff(api), await newStaff(api)];
  const { there, begun } = await lookInto(shop, staff);
  const of = { tenantId: shop.tenantId, inspectionId: begun.inspectionId };
  expect((await colleague.browser.mutate('identity.endInspectionOf', of)).data).toEqual({ ended: false });
  expect(await kindAt(there)).toBe('inspector');
  const again = await lookInto(shop, staff);
  expect(await kindAt(there), 'the first token').toBe('anonymous');
  expect(await kindAt(again.there)).toBe('inspector');
  const now = { tenantId: shop.tenantId, inspectionId: again.begun.inspectionId };
  expect((await staff.browser.mutate('identity.endInspectionOf', now)).data).toEqual({ ended: true });
  expect(await kindAt(again.there)).toBe('anonymous');
});

test('it ends by itself at its hour, and lives on while the person works there, though the console lies idle', async () => {
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    const shop = await own.tenantWithPeople();
    const staff = await newStaff(own);
    const { there } = await lookInto(shop, staff, own, 30);
    for (const minutes of [10, 20, 29]) {
      own.doors.shiftClock(minutes * MINUTE);
      expect(await kindAt(there), `${minutes}`).toBe('inspector');
      await own.settle();
    }
    own.doors.shiftClock(30 * MINUTE + 1000);
    expect(await kindAt(there)).toBe('anonymous');
    expect(await kindAt(staff.browser)).toBe('staff');
  } finally {
    await own.stop();
  }
});

test.each([
  ['who signs out of the console', (staff: TestStaff) => staff.browser.mutate('identity.signOut')],
  ['who is disabled', (staff: TestStaff) => api.superuser(`update identity.users set status = 'disabled' where user_id = $1`, [staff.userId])],
  ['whose role permits it no more', (staff: TestStaff) => api.superuser(`update identity.memberships set role = 'platform-analyst' where user_id = $1`, [staff.userId])],
])('%s sees nothing from the next request', async (_who, happen) => {
  const shop = await api.tenantWithPeople();
  const staff = await newStaff(api, 'platform-operator');
  const { there } = await lookInto(shop, staff);
  expect(await kindAt(there)).toBe('inspector');
  await happen(staff);
  expect(await kindAt(there)).toBe('anonymous');
  expect((await there.query('customers.searchCompanies', {})).status).toBe(401);
});

test.each(['suspended', 'closed'])('a %s tenant is closed to everybody but to staff who look into it', async (status) => {
  const shop = await api.tenantWithPeople();
  await api.superuser('update tenancy.tenants set status = $2 where tenant_id = $1', [shop.tenantId, status]);
  const staff = await newStaff(api);
  expect(reasonOf(await api.admin(shop.slug).query('identity.currentUser'))).toBe('tenant.suspended');
  expect((await api.admin(shop.slug).send(`/${shop.slug}/config.json`)).status).toBe(403);
  const { there } = await lookInto(shop, staff);
  expect(await kindAt(there)).toBe('inspector');
  expect((await there.send(`/${shop.slug}/config.json`)).json()).toMatchObject({ slug: shop.slug, audience: 'admin' });
  expect((await there.query('customers.searchCompanies', {})).status).toBe(200);
  const signIn = await there.mutate('identity.signIn', { email: shop.ownerEmail, password: PASSWORD });
  expect(reasonOf(signIn), 'the team does not get in on this way').toBe('inspection.running');
});

test('nobody looks into the platform, into nothing, without the permission, or with an old code', async () => {
  const shop = await api.tenantWithPeople();
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    const staff = await newStaff(own);
    const ask = (tenantId: string, browser = staff.browser) => browser.mutate('identity.beginInspection', { tenantId, reason: REASON });
    for (const tenantId of [PLATFORM_TENANT_ID, crypto.randomUUID()]) expect(reasonOf(await ask(tenantId))).toBe('tenant.unknown');
    expect(reasonOf(await ask(shop.tenantId, (await newStaff(own, 'platform-analyst')).browser))).toBe('permission.missing');
    own.doors.shiftClock(6 * MINUTE);
    expect(reasonOf(await ask(shop.tenantId))).toBe('session.step-up-required');
    await staff.browser.mutate('identity.stepUp', { code: codeNow(own.doors, staff.secret) });
    expect((await ask(shop.tenantId)).status).toBe(200);
  } finally {
    await own.stop();
  }
});
