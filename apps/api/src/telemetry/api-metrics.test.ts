import { openRegistry } from '@entrepot/telemetry';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeNow, PASSWORD, startApi, type RunningApi, type TestShop } from '../testing/start-api.ts';
import { apiMetrics, type ApiMetrics } from './api-metrics.ts';
import { processFigures } from './process-figures.ts';

const registry = openRegistry({ process: 'api', version: 'test' });
let metrics: ApiMetrics;
let api: RunningApi;
let shop: TestShop;

beforeAll(async () => {
  metrics = apiMetrics(registry);
  api = await startApi({}, { metrics, tracer: undefined });
  shop = await api.tenantWithPeople();
});
afterAll(() => api.stop());

/** The value of a series whose labels are exactly these. */
async function valueOf(series: string): Promise<number> {
  const line = (await registry.metrics()).split('\n').find((one) => one.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

test('each call is timed under its procedure and each refusal counted under its reason', async () => {
  const browser = api.storefront(shop.slug);
  await browser.query('identity.currentUser');
  await browser.query('sales.listOrders', {});
  await browser.query('sales.noSuchThing');
  expect(await valueOf('entrepot_procedure_seconds_count{procedure="identity.currentUser",type="query"}')).toBe(1);
  expect(await valueOf('entrepot_procedure_errors_total{procedure="sales.listOrders",code="session.missing"}')).toBe(1);
  expect(await registry.metrics()).not.toContain('noSuchThing');
});

test('sign-ins are counted by step, app and outcome, and each attempt as a decision of the limiter', async () => {
  const buyer = api.storefront(shop.slug);
  await buyer.mutate('identity.signIn', { email: shop.buyerEmail, password: 'not this one at all' });
  await buyer.mutate('identity.signIn', { email: shop.buyerEmail, password: PASSWORD });
  const owner = api.admin(shop.slug);
  await owner.mutate('identity.signIn', { email: shop.ownerEmail, password: PASSWORD });
  await owner.mutate('identity.verifySecondFactor', { code: codeNow(api.doors, shop.ownerSecret) });
  for (let attempt = 0; attempt < 6; attempt += 1) await buyer.mutate('identity.signIn', { email: 'other@customer.example', password: 'not this one at all' });
  expect(await valueOf('entrepot_sign_ins_total{step="password",audience="storefront",outcome="sign-in.refused"}')).toBe(6);
  expect(await valueOf('entrepot_sign_ins_total{step="password",audience="storefront",outcome="signed-in"}')).toBe(1);
  expect(await valueOf('entrepot_sign_ins_total{step="password",audience="admin",outcome="totp"}')).toBe(1);
  expect(await valueOf('entrepot_sign_ins_total{step="second-factor",audience="admin",outcome="signed-in"}')).toBe(1);
  expect(await valueOf('entrepot_limiter_decisions_total{limiter="sign-in",decision="refused"}')).toBe(1);
  expect(await valueOf('entrepot_limiter_decisions_total{limiter="sign-in",decision="allowed"}')).toBe(8);
});

test('license validations are counted by verdict, and /v1 as procedures are', async () => {
  const device = api.storefront(shop.slug);
  const ask = (body: unknown) => device.send('/v1/licenses/validate', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  expect((await ask({ key: 'NOSUCH-AAAA-BBBB-CCCC-DDDD-EEEE' })).json()).toMatchObject({ code: 'NOT_FOUND' });
  await ask({ wrong: true });
  expect(await valueOf('entrepot_license_validations_total{code="NOT_FOUND"}')).toBe(1);
  expect(await valueOf('entrepot_procedure_seconds_count{procedure="v1.licenses.validate",type="v1"}')).toBe(2);
  expect(await valueOf('entrepot_procedure_errors_total{procedure="v1.licenses.validate",code="input.invalid"}')).toBe(1);
  expect(await valueOf('entrepot_limiter_decisions_total{limiter="address",decision="allowed"}')).toBe(2);
});

test('requests are counted by class of route; what nobody answers is a class of its own', async () => {
  const browser = api.storefront(shop.slug);
  await browser.send('/livez');
  await browser.send('/some/page');
  await browser.send('/some/page', { method: 'DELETE' });
  expect(await valueOf('entrepot_http_requests_total{route_class="health",status="200"}')).toBe(1);
  expect(await valueOf('entrepot_http_requests_total{route_class="app",status="503"}')).toBe(1);
  expect(await valueOf('entrepot_http_requests_total{route_class="nothing",status="404"}')).toBe(1);
});

test('the service page reads its figures from the same counts', async () => {
  const figures = await processFigures(metrics, registry)();
  expect(figures.requests).toBeGreaterThan(10);
  expect(figures.failed).toBe(1); // the page that is not built here
  expect(figures.p95Seconds).toBeGreaterThan(0);
  expect(figures.p99Seconds).toBeGreaterThanOrEqual(figures.p95Seconds ?? 0);
  expect(figures).toMatchObject({ since: expect.any(Date), dashboardSeconds: undefined, exhausted: 0 });
});

test('no label holds a tenant, a person, an address or a key', async () => {
  const text = await registry.metrics();
  for (const word of [shop.tenantId, shop.slug, shop.ownerId, shop.companyId, 'example', '@', '127.0.0.1', 'NOSUCH', PASSWORD]) expect(text).not.toContain(word);
});
