import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import type { HttpClient } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inviteUser } from '@entrepot/identity';
import { codeNow, PASSWORD, startApi, type RunningApi } from './testing/start-api.ts';
import { invite, newStaff, type TestStaff } from './testing/staff.ts';

let api: RunningApi;
beforeAll(async () => { api = await startApi(); });
afterAll(() => api.stop());

const HOUR = 3600_000;
const reasonOf = ({ error }: { error: { data: { reason: string } } | undefined }): string | undefined => error?.data.reason;
const accept = (browser: HttpClient, token: string, more: object = {}) =>
  browser.mutate('identity.acceptInvitation', { token, name: 'Grace Hopper', password: PASSWORD, ...more });

type Staff = {
  people: { userId: string; email: string; role: string; status: string; lastSeenAt: string | null; secondFactor: boolean }[];
  invitations: { invitationId: string; email: string; role: string; expired: boolean }[];
};
const listed = async ({ browser }: TestStaff): Promise<Staff> => {
  const { data, error } = await browser.query<Staff>('identity.listStaff');
  if (!data) throw new Error(error?.message);
  return data;
};

test('an administrator invites by mail alone: the token is stored as a hash and encrypted, the event and the trail do without it', async () => {
  const admin = await newStaff(api);
  const email = `invited-${admin.userId}@platform.example`;
  const { data } = await admin.browser.mutate<{ invitationId: string; expiresAt: string }>('identity.inviteStaff', { email, role: 'platform-support' });
  expect(Object.keys(data ?? {}).toSorted()).toEqual(['expiresAt', 'invitationId']);
  expect((await listed(admin)).invitations).toContainEqual(expect.objectContaining({ email, role: 'platform-support', expired: false }));
  const [row] = await api.superuser<{ sealed: number; event: string; job: boolean }>(
    `select octet_length(token_ciphertext) as sealed,
            (select payload::text from events.events where object_id = invitation_id) as event,
            exists (select from jobs.job where name = 'events.relay' and singleton_key like '%' || invitation_id) as job
       from identity.invitations where invitation_id = $1`, [data?.invitationId]);
  expect(row).toMatchObject({ job: true });
  expect(row?.sealed).toBeGreaterThan(60);
  expect(JSON.parse(row?.event ?? '{}')).toEqual({ invitationId: data?.invitationId, email, role: 'platform-support' });
  const trail = await api.superuser<{ action: string }>('select action from audit.records where object_id = $1', [data?.invitationId]);
  expect(trail.map(({ action }) => action)).toEqual(['user.invite']);
});

test('who is invited sees by whom, chooses a password by the rules, sets up the authenticator, and only then is staff', async () => {
  const { token, email } = await invite(api, 'platform-operator');
  const browser = api.console();
  expect((await browser.mutate('identity.findInvitation', { token })).data).toMatchObject({ email, role: 'platform-operator', tenantName: 'Entrepot platform' });
  expect(reasonOf(await accept(browser, token, { password: 'short' }))).toBe('password.too-short');
  expect(reasonOf(await accept(browser, token, { password: 'Password123' }))).toBe('password.common');
  expect(reasonOf(await accept(browser, token, { password: 'Grace Hopper 1' }))).toBe('password.personal');
  expect((await accept(browser, token)).data).toEqual({ next: 'enrolment' });
  expect((await browser.query('identity.currentUser')).data).toMatchObject({ kind: 'pending', need: 'enrolment', email });
  expect(reasonOf(await browser.query('identity.listStaff'))).toBe('session.second-factor-owed');
  const { data } = await browser.mutate<{ enrolment: string; manualSecret: string; issuer: string }>('identity.beginTotpEnrolment', {});
  expect(data?.issuer).toBe('Entrepot platform');
  const code = codeNow(api.doors, data?.manualSecret.replaceAll(' ', '') ?? '');
  await browser.mutate('identity.confirmTotpEnrolment', { enrolment: data?.enrolment, code });
  expect((await browser.query('identity.currentUser')).data).toMatchObject({ kind: 'staff', role: 'platform-operator', name: 'Grace Hopper' });
});

test('used, expired, revoked, replaced and invented tokens look the same, and the sixth wrong one waits while a right one does not', async () => {
  const admin = await newStaff(api);
  const [used, expired, revoked, replaced] = [await invite(api, 'platform-analyst'), await invite(api, 'platform-analyst'), await invite(api, 'platform-analyst'), await invite(api, 'platform-analyst')];
  await accept(api.console(), used.token);
  await api.superuser(`update identity.invitations set expires_at = now() - interval '1 second' where invitation_id = $1`, [expired.invitationId]);
  expect((await admin.browser.mutate('identity.revokeInvitation', { invitationId: revoked.invitationId })).data).toEqual({ revoked: true });
  expect(reasonOf(await admin.browser.mutate('identity.revokeInvitation', { invitationId: revoked.invitationId }))).toBe('invitation.unknown');
  const again = await invite(api, 'platform-support', replaced.email.toUpperCase());
  const proxied = await startApi({ trustProxy: true, secrets: api.settings.secrets });
  try {
    const from = { 'x-forwarded-for': '203.0.113.50' };
    const stranger = proxied.console();
    const answers = [];
    for (const { token } of [used, expired, revoked, replaced, { token: 'a'.repeat(52) }]) {
      const { status, error } = await stranger.mutate('identity.findInvitation', { token }, from);
      answers.push(JSON.stringify({ status, message: error?.message, ...error?.data, requestId: '' }));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('invitation.unknown');
    const sixth = await stranger.mutate('identity.findInvitation', { token: 'b'.repeat(52) }, from);
    expect([sixth.status, reasonOf(sixth)]).toEqual([429, 'sign-in.limited']);
    expect((await stranger.mutate('identity.findInvitation', { token: again.token }, from)).status, 'a right one is not held up').toBe(200);
  } finally {
    await proxied.stop();
  }
});

test('an invitation lives for 72 hours', async () => {
  const own = await startApi({ secrets: api.settings.secrets });
  try {
    const { token } = await invite(own, 'platform-analyst');
    own.doors.shiftClock(72 * HOUR - 60_000);
    expect((await own.console().mutate('identity.findInvitation', { token })).status).toBe(200);
    own.doors.shiftClock(72 * HOUR + 60_000);
    expect(reasonOf(await accept(own.console(), token))).toBe('invitation.unknown');
  } finally {
    await own.stop();
  }
});

test('twenty requests accept one invitation over two processes: one joins', async () => {
  const { token, email } = await invite(api, 'platform-analyst');
  const second = await startApi({ secrets: api.settings.secrets });
  try {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => accept((n % 2 ? api : second).console(), token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await api.superuser('select 1 from identity.users where email = $1', [email])).toHaveLength(1);
    expect(await api.superuser(`select actor_kind from events.events where type = 'user.verified' and payload ->> 'email' = $1`, [email])).toEqual([{ actor_kind: 'gate' }]);
    expect(await api.superuser('select 1 from identity.sessions s join identity.users u using (tenant_id, user_id) where u.email = $1', [email])).toHaveLength(1);
  } finally {
    await second.stop();
  }
});

test('ten invitations of one address at one moment leave one open', async () => {
  const email = `race-${crypto.randomUUID()}@platform.example`;
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => invite(api, 'platform-support', email)));
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code: string }).code] : []));
  expect(new Set(refusals)).toEqual(new Set(refusals.length > 0 ? ['invitation.exists'] : []));
  const open = await api.superuser('select 1 from identity.invitations where email = $1 and revoked_at is null', [email]);
  expect(open).toHaveLength(1);
});

test('an invitation to a tenant opens that tenant\'s admin app and nothing else', async () => {
  const shop = await api.tenantWithPeople();
  const operator = { kind: 'operator', tenantId: shop.tenantId, requestId: 'test-first-owner', label: 'Grace (platform staff)' } as const;
  const email = 'first.owner@team.example';
  const { token } = await api.doors.transact(operator, (tx) => inviteUser(tx, operator, { email, role: 'owner', secrets: api.settings.secrets }));
  for (const elsewhere of [api.console(), api.storefront(shop.slug)]) expect((await accept(elsewhere, token)).error?.message).toBeDefined();
  const browser = api.admin(shop.slug);
  expect((await accept(browser, token)).data).toEqual({ next: 'enrolment' });
  expect((await browser.query('identity.currentUser')).data).toMatchObject({ kind: 'pending', email });
  const platformRole = { email: 'sneaky@team.example', role: 'platform-administrator', secrets: api.settings.secrets } as const;
  await expect(api.doors.transact(operator, (tx) => inviteUser(tx, operator, platformRole))).rejects.toMatchObject({ code: 'role.unknown' });
  const planted = api.superuser(`insert into identity.memberships (tenant_id, user_id, role) values ($1, $2, 'platform-administrator')`, [shop.tenantId, shop.buyerId]);
  await expect(planted, 'no tenant holds a role of the platform').rejects.toThrow('memberships_role_check');
});

test('roles change at the next request, disabling ends the session, enabling lets the same person in again', async () => {
  const admin = await newStaff(api);
  const person = await newStaff(api, 'platform-operator');
  const kindOf = async () => (await person.browser.query<{ kind: string; role: string }>('identity.currentUser')).data;
  expect((await admin.browser.mutate('identity.changeStaffRole', { userId: person.userId, role: 'platform-analyst' })).data)
    .toEqual({ userId: person.userId, role: 'platform-analyst', status: 'active' });
  expect(await kindOf()).toMatchObject({ role: 'platform-analyst' });
  expect(reasonOf(await person.browser.query('identity.listStaff'))).toBe('permission.missing');
  expect((await admin.browser.mutate('identity.disableStaff', { userId: person.userId })).status).toBe(200);
  expect(await kindOf()).toEqual({ kind: 'anonymous' });
  expect(reasonOf(await api.console().mutate('identity.signIn', { email: person.email, password: PASSWORD }))).toBe('sign-in.refused');
  expect((await listed(admin)).people.find(({ userId }) => userId === person.userId)).toMatchObject({ status: 'disabled', secondFactor: true, lastSeenAt: expect.any(String) });
  expect((await admin.browser.mutate('identity.enableStaff', { userId: person.userId })).status).toBe(200);
  expect(await kindOf()).toMatchObject({ kind: 'staff' });
  const shop = await api.tenantWithPeople();
  expect(reasonOf(await admin.browser.mutate('identity.disableStaff', { userId: shop.ownerId })), 'a tenant\'s owner').toBe('user.unknown');
});

// Alone with the last administrators: whoever other tests left is disabled for the moment, in a database of this worker only.
async function onlyAdministrators(...kept: TestStaff[]): Promise<void> {
  await api.superuser(
    `update identity.users u set status = 'disabled' from identity.memberships m where u.tenant_id = $1 and m.tenant_id = u.tenant_id
       and m.user_id = u.user_id and m.role = 'platform-administrator' and u.user_id <> all ($2::uuid[])`,
    [PLATFORM_TENANT_ID, kept.map(({ userId }) => userId)]);
}

test('the last active administrator is neither demoted nor disabled, not even by themselves', async () => {
  const admin = await newStaff(api);
  await onlyAdministrators(admin);
  expect(reasonOf(await admin.browser.mutate('identity.changeStaffRole', { userId: admin.userId, role: 'platform-analyst' }))).toBe('staff.last-administrator');
  expect(reasonOf(await admin.browser.mutate('identity.disableStaff', { userId: admin.userId }))).toBe('staff.last-administrator');
});

test.each([['demote', 'identity.changeStaffRole', { role: 'platform-support' }], ['disable', 'identity.disableStaff', {}]])(
  'two administrators %s each other at one moment over two processes, twenty times: one stays', async (_how, procedure, more) => {
    const second = await startApi({ secrets: api.settings.secrets });
    try {
      const [ada, bea] = [await newStaff(api), await newStaff(second)];
      for (let round = 0; round < 20; round += 1) {
        await api.superuser(`update identity.users set status = 'active' where user_id = any ($1::uuid[])`, [[ada.userId, bea.userId]]);
        await api.superuser(`update identity.memberships set role = 'platform-administrator' where user_id = any ($1::uuid[])`, [[ada.userId, bea.userId]]);
        await onlyAdministrators(ada, bea);
        const answers = await Promise.all([
          ada.browser.mutate(procedure, { userId: bea.userId, ...more }), bea.browser.mutate(procedure, { userId: ada.userId, ...more })]);
        expect(answers.filter(({ status }) => status === 200), `round ${round}`).toHaveLength(1);
        const left = await api.superuser(
          `select 1 from identity.memberships m join identity.users u using (tenant_id, user_id)
            where m.tenant_id = $1 and m.role = 'platform-administrator' and u.status = 'active'`, [PLATFORM_TENANT_ID]);
        expect(left).toHaveLength(1);
      }
    } finally {
      await second.stop();
    }
  });
