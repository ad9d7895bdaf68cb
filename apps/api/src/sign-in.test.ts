import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, codeNow, signedInBuyer, signedInOwner, startApi, type RunningApi } from './testing/start-api.ts';

let api: RunningApi;
beforeAll(async () => { api = await startApi(); });
afterAll(() => api.stop());

type Next = { next: string };
const MINUTE = 60_000;

test('a buyer signs in with a password alone, is known, and signs out for good', async () => {
  const shop = await api.tenantWithPeople();
  const browser = api.storefront(shop.slug);
  expect((await browser.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  const { data, answer } = await browser.mutate<Next>('identity.signIn', { email: shop.buyerEmail.toUpperCase(), password: PASSWORD });
  expect(data).toEqual({ next: 'signed-in' });
  expect(String(answer.headers['set-cookie'])).toMatch(/entrepot_session=[a-z2-7]{52}; Path=\/; HttpOnly; SameSite=Lax/);
  expect((await browser.query('identity.currentUser')).data).toMatchObject({ kind: 'buyer', companyName: 'Customer Ltd', role: 'purchaser' });
  const token = browser.cookies.get('entrepot_session') ?? '';
  await browser.mutate('identity.signOut');
  expect(browser.cookies.has('entrepot_session')).toBe(false);
  browser.cookies.set('entrepot_session', token);
  expect((await browser.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
});

test('the database holds the hash of a token and never the token', async () => {
  const shop = await api.tenantWithPeople();
  const browser = await signedInBuyer(api, shop);
  const rows = await api.superuser<{ hash: string; text: string }>(
    `select encode(session_hash, 'hex') as hash, s::text as text from identity.sessions s where tenant_id = $1`, [shop.tenantId]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).not.toContain(browser.cookies.get('entrepot_session'));
});

test('a member opens nothing before the second factor, and the token changes with it', async () => {
  const shop = await api.tenantWithPeople();
  const browser = api.admin(shop.slug);
  expect((await browser.mutate<Next>('identity.signIn', { email: shop.ownerEmail, password: PASSWORD })).data).toEqual({ next: 'totp' });
  const name = `entrepot_admin_${shop.slug}`;
  const before = browser.cookies.get(name) ?? '';
  expect((await browser.query('customers.searchCompanies', {})).error?.data).toMatchObject({ code: 'UNAUTHORIZED', reason: 'session.second-factor-owed' });
  expect((await browser.mutate<Next>('identity.verifySecondFactor', { code: codeNow(api.doors, shop.ownerSecret) })).data).toEqual({ next: 'signed-in' });
  expect((await browser.query<{ companies: unknown[] }>('customers.searchCompanies', {})).data?.companies).toHaveLength(1);
  const old = api.admin(shop.slug);
  old.cookies.set(name, before);
  expect((await old.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
});

test('signing in again kills the token that was there before', async () => {
  const shop = await api.tenantWithPeople();
  const browser = await signedInBuyer(api, shop);
  const before = browser.cookies.get('entrepot_session') ?? '';
  await browser.mutate('identity.signIn', { email: shop.buyerEmail, password: PASSWORD });
  expect(browser.cookies.get('entrepot_session')).not.toBe(before);
  const old = api.storefront(shop.slug);
  old.cookies.set('entrepot_session', before);
  expect((await old.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
});

test('unknown account, wrong password, disabled account and an account of the other app get one and the same answer', async () => {
  const shop = await api.tenantWithPeople();
  const disabled = await shop.addMember('viewer');
  await api.superuser(`update identity.users set status = 'disabled' where tenant_id = $1 and user_id = $2`, [shop.tenantId, disabled.userId]);
  const browser = api.admin(shop.slug);
  const answers = [];
  for (const [email, password] of [['nobody@team.example', PASSWORD], [shop.ownerEmail, 'not this one at all'], [disabled.email, PASSWORD], [shop.buyerEmail, PASSWORD]]) {
    const { status, error } = await browser.mutate('identity.signIn', { email, password });
    answers.push({ status, message: error?.message, ...error?.data, requestId: '' });
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, reason: 'sign-in.refused' });
});

test('the sixth try after five failures is refused with the time to wait, known account or not, and a stranger elsewhere does not lock the owner out', async () => {
  const shop = await api.tenantWithPeople();
  const proxied = await startApi({ trustProxy: true, secrets: api.settings.secrets });
  try {
    for (const email of [shop.buyerEmail, 'nobody@customer.example']) {
      const stranger = proxied.storefront(shop.slug);
      const from = { 'x-forwarded-for': '203.0.113.9' };
      for (let n = 0; n < 5; n += 1) {
        expect((await stranger.mutate('identity.signIn', { email, password: 'wrong' }, { ...from, 'x-forwarded-proto': 'http' })).status).toBe(401);
      }
      const sixth = await stranger.mutate('identity.signIn', { email, password: PASSWORD }, from);
      expect(sixth.status).toBe(429);
      expect(sixth.error?.data).toMatchObject({ reason: 'sign-in.limited' });
      expect(Number(sixth.error?.data.details['retryAfterSeconds'])).toBeGreaterThan(800);
      expect(Number(sixth.answer.headers['retry-after'])).toBeGreaterThan(800);
    }
    const owner = proxied.storefront(shop.slug);
    expect((await owner.mutate('identity.signIn', { email: shop.buyerEmail, password: PASSWORD }, { 'x-forwarded-for': '198.51.100.7' })).status).toBe(200);
    proxied.doors.shiftClock(16 * MINUTE);
    const later = proxied.storefront(shop.slug);
    expect((await later.mutate('identity.signIn', { email: shop.buyerEmail, password: PASSWORD }, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200);
  } finally {
    await proxied.stop();
  }
});

test('twenty parallel guesses get five looks at the password, not twenty', async () => {
  const shop = await api.tenantWithPeople();
  const browser = api.storefront(shop.slug);
  const answers = await Promise.all(Array.from({ length: 20 }, () => browser.mutate('identity.signIn', { email: shop.buyerEmail, password: 'wrong' })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 5 }, () => 401), ...Array.from({ length: 15 }, () => 429)]);
});

test('a failed sign-in is in the audit trail, without what was typed', async () => {
  const shop = await api.tenantWithPeople();
  await api.storefront(shop.slug).mutate('identity.signIn', { email: 'my-password-in-the-wrong-field@x.example', password: 'wrong' });
  const rows = await api.superuser<{ text: string }>(`select r::text as text from audit.records r where tenant_id = $1 and action = 'sign-in.refuse'`, [shop.tenantId]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.text).not.toContain('wrong');
});

test('a session dies idle and dies at its absolute end, however busy: admin after 1 h and 12 h', async () => {
  const shop = await api.tenantWithPeople();
  const own = await startApi({ secrets: api.settings.secrets });
  const kindAt = async (browser: Awaited<ReturnType<typeof signedInOwner>>, minutes: number) => {
    own.doors.shiftClock(minutes * MINUTE);
    const { data } = await browser.query<{ kind: string }>('identity.currentUser');
    await own.settle();
    return data?.kind;
  };
  try {
    const idle = await signedInOwner(own, shop);
    expect(await kindAt(idle, 59)).toBe('member');
    expect(await kindAt(idle, 59 + 61)).toBe('anonymous');
    own.doors.shiftClock(MINUTE);
    const busy = await signedInOwner(own, shop);
    const kinds = [];
    for (let minutes = 41; minutes <= 1 + 12 * 60; minutes += 40) kinds.push(await kindAt(busy, minutes));
    expect(new Set(kinds.slice(0, -1))).toEqual(new Set(['member']));
    expect(await kindAt(busy, 2 + 12 * 60)).toBe('anonymous');
  } finally {
    await own.stop();
  }
});

test('own sessions are listed and one revoked is out at its next request; another person\'s is unknown', async () => {
  const shop = await api.tenantWithPeople();
  const here = await signedInBuyer(api, shop);
  const there = await signedInBuyer(api, shop);
  const stranger = await signedInOwner(api, shop);
  const { sessions } = (await here.query<{ sessions: { sessionId: string; current: boolean }[] }>('identity.listSessions')).data ?? { sessions: [] };
  expect(sessions.map(({ current }) => current).toSorted()).toEqual([false, true]);
  const sessionId = sessions.find(({ current }) => !current)?.sessionId;
  expect((await stranger.mutate('identity.revokeSession', { sessionId })).error?.data).toMatchObject({ reason: 'session.unknown', code: 'NOT_FOUND' });
  expect((await here.mutate('identity.revokeSession', { sessionId })).data).toEqual({ revoked: true });
  expect((await there.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  expect((await here.query('identity.currentUser')).data).toMatchObject({ kind: 'buyer' });
});

test('a role that is taken away stops at the next request', async () => {
  const shop = await api.tenantWithPeople();
  const owner = await signedInOwner(api, shop);
  expect((await owner.mutate('customers.createCompany', { name: 'Before' })).status).toBe(200);
  await api.superuser(`update identity.memberships set role = 'viewer' where tenant_id = $1`, [shop.tenantId]);
  expect((await owner.mutate('customers.createCompany', { name: 'After' })).error?.data).toMatchObject({ code: 'FORBIDDEN', reason: 'permission.missing' });
});

test('a storefront session dies after a day without a request; remembered it lives for a week, and never beyond 30 days', async () => {
  const shop = await api.tenantWithPeople();
  const own = await startApi({ secrets: api.settings.secrets });
  const DAY = 24 * 60 * MINUTE;
  try {
    const [forgotten, remembered] = [own.storefront(shop.slug), own.storefront(shop.slug)];
    const credentials = { email: shop.buyerEmail, password: PASSWORD };
    const plain = await forgotten.mutate('identity.signIn', credentials);
    const kept = await remembered.mutate('identity.signIn', { ...credentials, remember: true });
    expect(String(plain.answer.headers['set-cookie'])).not.toMatch(/entrepot_session=[^,]*Max-Age/);
    expect(String(kept.answer.headers['set-cookie'])).toMatch(/entrepot_session=[^,]*Max-Age=2592000/);
    const kinds = [];
    for (let days = 2; days <= 32; days += 6) {
      own.doors.shiftClock(days * DAY);
      for (const browser of [forgotten, remembered]) kinds.push((await browser.query<{ kind: string }>('identity.currentUser')).data?.kind);
      await own.settle();
    }
    expect(kinds.filter((_, n) => n % 2 === 0)).toEqual(Array.from({ length: 6 }, () => 'anonymous'));
    expect(kinds.filter((_, n) => n % 2 === 1)).toEqual(['buyer', 'buyer', 'buyer', 'buyer', 'buyer', 'anonymous']);
  } finally {
    await own.stop();
  }
});

test('a request with a session costs one read beside its own, in a batch as well, and a busy session is written at most once a minute', async () => {
  const shop = await api.tenantWithPeople();
  const own = await startApi({ secrets: api.settings.secrets });
  const sessionReads = (): number => own.doors.statements.filter((text) => /from "identity"\."sessions"/.test(text)).length;
  try {
    const browser = await signedInBuyer(own, shop);
    own.doors.forget();
    await browser.query('identity.currentUser');
    expect(sessionReads()).toBe(1);
    expect(own.doors.statements.filter((text) => !/set_config/.test(text))).toHaveLength(1);
    own.doors.forget();
    await browser.send('/trpc/identity.currentUser,tenancy.currentTenant,identity.currentUser?batch=1&input={}');
    expect(sessionReads()).toBe(1);
    own.doors.shiftClock(2 * MINUTE);
    own.doors.forget();
    for (let n = 0; n < 3; n += 1) {
      await browser.query('identity.currentUser');
      await own.settle();
    }
    expect(own.doors.statements.filter((text) => /update "identity"\."sessions"/.test(text))).toHaveLength(1);
  } finally {
    await own.stop();
  }
});

test('over https the cookies are bound to the host and secure', async () => {
  const shop = await api.tenantWithPeople();
  const proxied = await startApi({ trustProxy: true, secrets: api.settings.secrets });
  try {
    const browser = proxied.storefront(shop.slug);
    const { answer } = await browser.mutate('identity.signIn', { email: shop.buyerEmail, password: PASSWORD }, { 'x-forwarded-proto': 'https' });
    expect(String(answer.headers['set-cookie'])).toMatch(/__Host-entrepot_session=[a-z2-7]{52}; Path=\/; HttpOnly; Secure; SameSite=Lax/);
    const planted = { cookie: `entrepot_session=${browser.cookies.get('__Host-entrepot_session')}`, 'x-forwarded-proto': 'https' };
    expect((await browser.send('/trpc/identity.currentUser', { headers: planted })).json()).toMatchObject({ result: { data: { kind: 'anonymous' } } });
  } finally {
    await proxied.stop();
  }
});
