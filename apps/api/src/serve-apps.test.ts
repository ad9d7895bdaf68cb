import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type RunningApi, type TestShop } from './testing/start-api.ts';

let api: RunningApi;
let shop: TestShop;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entrepot apps-'));
  for (const app of ['storefront', 'admin']) {
    await mkdir(join(folder, app, 'assets'), { recursive: true });
    await writeFile(join(folder, app, 'index.html'), `<!doctype html><title>${app}</title>`);
    await writeFile(join(folder, app, 'assets', 'index-4f3a2b1c.js'), `export const app = '${app}';\n`.repeat(200));
  }
  await writeFile(join(folder, 'secret.txt'), 'not yours');
  api = await startApi({ storefrontFolder: join(folder, 'storefront'), adminFolder: join(folder, 'admin') });
  shop = await api.tenantWithPeople();
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

test('every page of an app is its index, asked for again each time', async () => {
  for (const [path, browser] of [['/', api.storefront(shop.slug)], ['/orders/17?tab=a', api.storefront(shop.slug)], [`/${shop.slug}/`, api.admin(shop.slug)], [`/${shop.slug}/orders/17`, api.admin(shop.slug)]] as const) {
    const answer = await browser.send(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.text).toContain(browser.origin.includes('admin') ? '<title>admin' : '<title>storefront');
  }
});

test('hashed files are immutable, compressed, and each app has its own; a missing one is 404 and not a page', async () => {
  const browser = api.admin(shop.slug);
  for (const path of ['/assets/index-4f3a2b1c.js', `/${shop.slug}/assets/index-4f3a2b1c.js`]) {
    const answer = await browser.send(path, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'br' });
    expect(brotliDecompressSync(answer.bytes).toString()).toContain("'admin'");
  }
  expect((await browser.send('/assets/index-00000000.js')).status).toBe(404);
});

test('nothing outside the folder is served', async () => {
  for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2f..%2fsecret.txt', '/%2e%2e/secret.txt']) {
    const answer = await api.storefront(shop.slug).send(path);
    expect(answer.text).not.toContain('not yours');
  }
});

test('config.json tells each app its tenant, is never cached, and gives a visitor an id', async () => {
  const { name, slug, currency, locale, timeZone } = shop;
  const browser = api.storefront(slug);
  const config = await browser.send('/config.json');
  expect(config.headers['cache-control']).toBe('no-store');
  expect(config.json()).toMatchObject({ audience: 'storefront', name, slug, currency, locale, timeZone, accentColor: '#0f6b66', trpcPath: '/trpc' });
  expect(browser.cookies.get('entrepot_visitor')).toMatch(/^[0-9a-f-]{36}$/);
  expect((await api.admin(slug).send(`/${slug}/config.json`)).json()).toMatchObject({ audience: 'admin', slug, trpcPath: `/${slug}/trpc` });
  expect((await api.storefront('no-such-shop').send('/')).status).toBe(404);
});

test('pages allow no inline script, no inline style and no frame', async () => {
  const { headers } = await api.storefront(shop.slug).send('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'strict-transport-security': 'max-age=31536000; includeSubDomains' });
  expect(headers['x-powered-by']).toBeUndefined();
});

test('a suspended tenant answers in neither app', async () => {
  const closed = await api.tenantWithPeople();
  await api.superuser(`update tenancy.tenants set status = 'suspended' where tenant_id = $1`, [closed.tenantId]);
  expect((await api.storefront(closed.slug).query('identity.currentUser')).error?.data).toMatchObject({ code: 'FORBIDDEN', reason: 'tenant.suspended' });
  expect((await api.admin(closed.slug).send(`/${closed.slug}/`)).status).toBe(403);
});

test('a tenant\'s own domain leads to its storefront', async () => {
  const host = `${shop.slug}.example`;
  await api.superuser(`insert into tenancy.routes (tenant_id, kind, value) values ($1, 'host', $2)`, [shop.tenantId, host]);
  expect((await api.storefront(shop.slug).send('/config.json', { headers: { host } })).json()).toMatchObject({ audience: 'storefront', slug: shop.slug });
});

test('the bare domain lists the demo tenants and nobody else; without demo it lists none', async () => {
  const demo = await startApi({ demoTenants: [shop.slug, 'gone'] });
  try {
    const page = await demo.storefront('www').send('/', { headers: { host: `localhost:${demo.port}` } });
    expect(page.text).toContain(`http://${shop.slug}.localhost:${demo.port}/`);
    expect(page.text).toContain(`http://admin.localhost:${demo.port}/${shop.slug}/`);
    expect((await api.storefront('www').send('/', { headers: { host: 'localhost' } })).text).not.toContain(shop.slug);
  } finally {
    await demo.stop();
  }
});

test('health answers without a tenant, and readiness asks the database', async () => {
  const browser = api.storefront('anything');
  for (const path of ['/livez', '/readyz', '/ready', '/health', '/health/db', '/health/cache']) expect((await browser.send(path)).status, path).toBe(200);
  expect((await browser.send('/health/cache')).json()).toEqual({ status: 'none', kind: 'in-process' });
});

test('answers are compressed from 1 KiB on', async () => {
  const browser = api.storefront(shop.slug);
  const small = await browser.send('/trpc/identity.currentUser', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(small.headers['content-encoding']).toBeUndefined();
  const batch = `/trpc/${Array.from({ length: 10 }, () => 'tenancy.currentTenant').join(',')}?batch=1&input={}`;
  const large = await browser.send(batch, { headers: { 'accept-encoding': 'br' } });
  expect(large.headers['content-encoding']).toBe('br');
  expect(JSON.parse(brotliDecompressSync(large.bytes).toString())).toHaveLength(10);
});

test('a person who is lost gets a page with the request id', async () => {
  const answer = await api.storefront('no-such-shop').send('/', { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(404);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.text).toContain(answer.headers['x-request-id']);
});
