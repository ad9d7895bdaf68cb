import type { HttpAnswer } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, signedInBuyer, signedInOwner, startApi, type RunningApi, type TestShop } from './testing/start-api.ts';

let api: RunningApi;
let shop: TestShop;
let other: TestShop;
beforeAll(async () => {
  api = await startApi();
  [shop, other] = [await api.tenantWithPeople(), await api.tenantWithPeople()];
});
afterAll(() => api.stop());

const JSON_HEADERS = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

interface ErrorBody { error: { message: string; data: { code: string; reason: string; requestId: string; fields: { path: string }[] } } }

/** Every error: typed, with the request id of its header, and without a word about the inside. */
function errorOf(answer: HttpAnswer): ErrorBody['error']['data'] {
  const body = answer.json<ErrorBody | ErrorBody[]>();
  const { error } = Array.isArray(body) ? body[0] ?? { error: undefined } : body;
  expect(answer.text).not.toMatch(/node_modules|\.ts:|at .+ \(|select |insert |constraint|identity\.|stack/i);
  expect(error?.message).toBeTruthy();
  expect(error?.data.requestId).toBe(answer.headers['x-request-id']);
  return error?.data ?? { code: '', reason: '', requestId: '', fields: [] };
}

const signInBody = (changes: object = {}): string => JSON.stringify({ email: shop.buyerEmail, password: PASSWORD, ...changes });

async function sessions(): Promise<number> {
  return (await api.superuser('select from identity.sessions where tenant_id = any($1)', [[shop.tenantId, other.tenantId]])).length;
}

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['plain text', { 'content-type': 'text/plain' }, 415],
  ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ['no type at all', { 'content-type': '' }, 415],
])('%s is refused with 415 and signs nobody in', async (_what, headers, status) => {
  const before = await sessions();
  const answer = await api.storefront(shop.slug).send('/trpc/identity.signIn', { method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body: signInBody() });
  expect(answer.status).toBe(status);
  expect(errorOf(answer).code).toBe('UNSUPPORTED_MEDIA_TYPE');
  expect(await sessions()).toBe(before);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sibling subdomain', { 'sec-fetch-site': 'same-site' }],
  ['a typed address', { 'sec-fetch-site': 'none' }],
  ['another origin, in a browser without fetch metadata', { origin: 'http://evil.example' }],
  ['the null origin', { origin: 'null' }],
  ['nowhere', {}],
])('a mutation from %s is refused with 403, whatever its body type', async (_what, headers) => {
  const before = await sessions();
  for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
    for (const url of ['/trpc/identity.signIn', '/trpc/identity.signIn,identity.signOut?batch=1']) {
      const answer = await api.storefront(shop.slug).send(url, { method: 'POST', headers: { 'content-type': type, ...headers }, body: signInBody() });
      expect(answer.status).toBe(403);
      expect(errorOf(answer).reason).toBe('request.cross-site');
    }
  }
  expect(await sessions()).toBe(before);
});

test('a browser without fetch metadata passes with the matching origin', async () => {
  const browser = api.storefront(shop.slug);
  const headers = { 'content-type': 'application/json', origin: browser.origin };
  expect((await browser.send('/trpc/identity.signIn', { method: 'POST', headers, body: signInBody() })).status).toBe(200);
});

test('a mutation cannot be called with GET, and a method override is ignored', async () => {
  const browser = api.storefront(shop.slug);
  const answer = await browser.send(`/trpc/identity.signIn?input=${encodeURIComponent(signInBody())}`);
  expect(answer.status).toBe(405);
  errorOf(answer);
  expect((await browser.send('/trpc/identity.currentUser', { method: 'POST', headers: JSON_HEADERS, body: '{}' })).status).toBe(405);
});

test.each<[string, string | Buffer, number, string]>([
  ['broken JSON', '{"email":', 400, 'body.not-json'],
  ['invalid UTF-8', Buffer.concat([Buffer.from('{"email":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]), 400, 'body.encoding'],
  ['deep nesting', `{"email":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'body.too-deep'],
  ['an oversized body', JSON.stringify({ email: 'a'.repeat(300 * 1024) }), 413, 'request.payload-too-large'],
  ['a list instead of an object', '[]', 400, 'input.invalid'],
  ['an unknown field', JSON.stringify({ email: 'a@b.example', password: 'x', isAdmin: true }), 400, 'input.invalid'],
  ['a prototype', '{"email":"a@b.example","password":"x","__proto__":{"isAdmin":true}}', 400, 'input.invalid'],
  ['wrong types', JSON.stringify({ email: 7, password: { $ne: '' } }), 400, 'input.invalid'],
  ['a password of a megabyte\'s appetite', JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(100_000) }), 400, 'input.invalid'],
])('%s is a clear error', async (_what, body, status, reason) => {
  const answer = await api.storefront(shop.slug).send('/trpc/identity.signIn', { method: 'POST', headers: JSON_HEADERS, body });
  expect(answer.status).toBe(status);
  expect(errorOf(answer).reason).toBe(reason);
});

test('a refused field is named by its path', async () => {
  const { error } = await api.storefront(shop.slug).mutate('identity.signIn', { email: 'not an address', password: 'x' });
  expect(error?.data.fields).toEqual([expect.objectContaining({ path: 'email' })]);
});

test('a batch of 100 calls is refused before any of them runs, 10 pass', async () => {
  const browser = api.storefront(shop.slug);
  api.doors.forget();
  const many = await browser.send(`/trpc/${Array.from({ length: 100 }, () => 'identity.currentUser').join(',')}?batch=1&input={}`);
  expect(many.status).toBe(413);
  expect(errorOf(many).reason).toBe('batch.too-long');
  expect(api.doors.statements).toEqual([]);
  const hidden = await browser.send(`/trpc/${Array.from({ length: 100 }, () => 'identity.currentUser').join('%2C')}?batch=1&input={}`);
  expect(hidden.status).toBe(413);
  const ten = await browser.send(`/trpc/${Array.from({ length: 10 }, () => 'identity.currentUser').join(',')}?batch=1&input={}`);
  expect(ten.json<unknown[]>()).toHaveLength(10);
});

test('unknown tenants, hosts and procedures are 404, in both apps', async () => {
  for (const browser of [api.storefront('no-such-shop'), api.admin('no-such-shop')]) {
    const answer = await browser.send(`${browser.trpcPath}/identity.currentUser`);
    expect(answer.status).toBe(404);
    expect(errorOf(answer).reason).toBe('tenant.unknown');
  }
  const host = await api.storefront(shop.slug).send('/trpc/identity.currentUser', { headers: { host: 'shop.evil.example' } });
  expect(host.status).toBe(404);
  expect((await api.storefront(shop.slug).query('identity.dropTables')).status).toBe(404);
  expect((await api.storefront(shop.slug).send('/some-slug/trpc/identity.currentUser')).status).toBe(404);
});

test('the storefront\'s procedures are no way into the admin app and its cookie is nothing there', async () => {
  const buyer = await signedInBuyer(api, shop);
  expect((await buyer.query('customers.searchCompanies', {})).error?.data).toMatchObject({ code: 'UNAUTHORIZED' });
  const admin = api.admin(shop.slug);
  admin.cookies.set(`entrepot_admin_${shop.slug}`, buyer.cookies.get('entrepot_session') ?? '');
  expect((await admin.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
});

test('a cookie of tenant A sent to B is nothing, in both apps, and so is a tampered, an expired and an absurd one', async () => {
  const buyer = await signedInBuyer(api, shop);
  const owner = await signedInOwner(api, shop);
  const token = buyer.cookies.get('entrepot_session') ?? '';
  const adminToken = owner.cookies.get(`entrepot_admin_${shop.slug}`) ?? '';
  const foreignAdmin = api.admin(other.slug);
  foreignAdmin.cookies.set(`entrepot_admin_${other.slug}`, adminToken).set(`entrepot_admin_${shop.slug}`, adminToken);
  expect((await foreignAdmin.query('customers.searchCompanies', {})).error?.data).toMatchObject({ code: 'UNAUTHORIZED', reason: 'session.missing' });
  const tampered = (token.startsWith('a') ? 'b' : 'a') + token.slice(1);
  for (const [slug, value] of [[other.slug, token], [shop.slug, tampered], [shop.slug, '%E0%A4%A'], [shop.slug, "' or 1=1--"], [shop.slug, 'x'.repeat(3000)]] as const) {
    const browser = api.storefront(slug);
    browser.cookies.set('entrepot_session', value);
    expect((await browser.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  }
});

test('another tenant\'s company and an unknown one get the same answer, and the row is there', async () => {
  const owner = await signedInOwner(api, other);
  expect(await api.superuser('select from customers.companies where company_id = $1', [shop.companyId])).toHaveLength(1);
  const answers = [];
  for (const companyId of [shop.companyId, '01900000-0000-7000-8000-000000000000']) {
    const read = await owner.query('customers.companyPage', { companyId });
    const write = await owner.mutate('customers.createBuyer', { companyId, email: 'x@y.example', name: 'X' });
    answers.push(JSON.stringify([read, write].map(({ status, error }) => ({ status, ...error, data: { ...error?.data, requestId: '' } }))));
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toContain('company.unknown');
});

test('hostile text is text', async () => {
  const owner = await signedInOwner(api, await api.tenantWithPeople());
  const hostile = ["'; drop table customers.companies; --", '%', '_', '\\', "' or '1'='1", '$1', '" onload="x', '${7*7}', '💥'.repeat(40), "x'); select set_config('app.tenant_id','','f"];
  for (const search of hostile) {
    expect((await owner.query('customers.searchCompanies', { search })).data).toEqual({ companies: [] });
    const { data } = await owner.mutate<{ companyId: string }>('customers.createCompany', { name: search });
    expect((await owner.query('customers.companyPage', { companyId: data?.companyId })).data).toMatchObject({ company: { name: search } });
  }
  const nul = await owner.mutate('customers.createCompany', { name: 'a\u0000b' });
  expect(nul.error?.data).toMatchObject({ reason: 'input.invalid' });
});

test.each([{ limit: 0 }, { limit: -1 }, { limit: 1e9 }, { limit: 1.5 }, { cursor: 'bm90IGEgY3Vyc29y' }, { cursor: 'x'.repeat(501) }, { unknown: 1 }])(
  'page %j is refused', async (input) => {
    const owner = await signedInOwner(api, await api.tenantWithPeople());
    const { status, answer } = await owner.query('customers.searchCompanies', input);
    expect(status).toBe(400);
    errorOf(answer);
  });

test('a well-formed request id is kept, another is replaced, and both come back', async () => {
  const browser = api.storefront(shop.slug);
  const kept = await browser.send('/trpc/nothing.here', { headers: { 'x-request-id': 'my-own-request.id_1' } });
  expect(kept.headers['x-request-id']).toBe('my-own-request.id_1');
  expect(errorOf(kept).requestId).toBe('my-own-request.id_1');
  const replaced = await browser.send('/trpc/nothing.here', { headers: { 'x-request-id': '<script>"' } });
  expect(errorOf(replaced).requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('a malformed URL and an unknown method are problems with a request id', async () => {
  const browser = api.storefront(shop.slug);
  for (const [path, method] of [['/%E0%A4%A', 'GET'], ['/somewhere', 'DELETE']] as const) {
    const answer = await browser.send(path, { method });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ requestId: answer.headers['x-request-id'] });
  }
});
