import { randomBytes } from 'node:crypto';
import { setFirstPassword } from '@entrepot/identity';
import { issueLicensedOrder } from '@entrepot/licensing/testing';
import { HttpClient } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startCollector, type Collector } from '../testing/collect-spans.ts';
import { runProduct, type RunningProduct } from '../testing/run-product.ts';

const PASSWORD = 'seven herons ate my lettuce';
let collector: Collector;
let product: RunningProduct;

beforeAll(async () => {
  collector = await startCollector();
  product = await runProduct({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
});
afterAll(async () => {
  await product.stop();
  collector.close();
});

const newTrace = (): { traceId: string; spanId: string; header: string } => {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  return { traceId, spanId, header: `00-${traceId}-${spanId}-01` };
};

test('one trace leads from the browser\'s header to the SQL of the job that its call caused, and says nothing about anybody', async () => {
  const { of, wayUp, spans } = collector;
  const { ground, doors, workerDoors, apiPort } = product;
  const order = await issueLicensedOrder(ground, workerDoors);
  const gate = { kind: 'gate', tenantId: order.tenantId, requestId: 'trace-test' } as const;
  await ground.superuser('insert into customers.buyers (tenant_id, company_id, user_id) values ($1, $2, $3)', [order.tenantId, order.companyId, order.buyer.userId]);
  await setFirstPassword(doors, gate, { userId: order.buyer.userId, password: PASSWORD });
  const browser = new HttpClient(`http://${order.slug}.localhost:${apiPort}`);
  await browser.send('/v1/licenses/activate', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: order.keys[0], fingerprint: 'studio-mac-0001' }),
  });
  expect((await browser.mutate('identity.signIn', { email: order.email, password: PASSWORD })).data).toEqual({ next: 'signed-in' });
  const [licenseId] = order.licenseIds;
  const { data: detail } = await browser.query<{ devices: { activationId: string }[] }>('licensing.licenseDetail', { licenseId });

  const trace = newTrace();
  const requestId = 'one-trace-0001';
  const freed = await browser.mutate('licensing.freeSeat', { licenseId, activationId: detail?.devices[0]?.activationId }, { traceparent: trace.header, 'x-request-id': requestId });
  expect(freed.error).toBeUndefined();
  const other = newTrace();
  await browser.mutate('licensing.freeSeat', { licenseId, activationId: detail?.devices[0]?.activationId }, { traceparent: other.header });

  const relayed = await vi.waitFor(() => {
    const found = of(trace.traceId).find((span) => span.process === 'entrepot-worker' && span.name === 'select events.events');
    if (found === undefined) throw new Error(`not yet: ${of(trace.traceId).map(({ name }) => name).join(', ')}`);
    return found;
  }, { timeout: 20_000, interval: 50 });
  await vi.waitFor(() => expect(wayUp(relayed).map(({ name }) => name).slice(0, 3)).toEqual(['select events.events', 'transaction', 'job events.relay']), { timeout: 5_000 });

  await vi.waitFor(() => expect(of(trace.traceId).map(({ name }) => name)).toContain('POST /trpc/:path'), { timeout: 5_000 });
  const way = wayUp(relayed);
  expect(way.map(({ name }) => name)).toEqual([
    'select events.events', 'transaction', 'job events.relay', // in the worker
    'transaction', 'licensing.freeSeat', 'POST /trpc/:path', // in the API
  ]);
  expect(way.at(-1)?.parentSpanId).toBe(trace.spanId);
  expect(way[2]?.attributes).toMatchObject({ 'messaging.destination.name': 'events.relay', 'entrepot.request_id': requestId });
  expect(of(trace.traceId).filter((span) => span.process === 'entrepot-api').map(({ name }) => name)).toEqual(expect.arrayContaining(['commit', 'context']));

  // The second call, on the same connection, has a trace of its own and nothing of the first.
  await vi.waitFor(() => expect(of(other.traceId).map(({ name }) => name)).toContain('licensing.freeSeat'), { timeout: 5_000 });
  for (const span of of(other.traceId)) expect(wayUp(span).at(-1)?.parentSpanId).toBe(other.spanId);

  const told = JSON.stringify(spans);
  for (const secret of [order.email, order.email.toLowerCase(), order.keys[0] ?? '', PASSWORD, 'studio-mac-0001', order.tenantId, 'set_config', '$1']) expect(told).not.toContain(secret);
  browser.close();
}, 60_000);

test('a header that is no traceparent begins a trace of our own', async () => {
  const { spans } = collector;
  const { slug } = await product.ground.createTenant();
  const browser = new HttpClient(`http://${slug}.localhost:${product.apiPort}`);
  const before = spans.length;
  await browser.mutate('identity.signIn', { email: 'nobody@example.test', password: PASSWORD }, { traceparent: '00-zz\'; drop table-1-01' });
  await vi.waitFor(() => {
    const begun = spans.slice(before).find(({ name }) => name === 'POST /trpc/:path');
    expect(begun?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(begun?.parentSpanId ?? '').toBe('');
  }, { timeout: 10_000, interval: 50 });
  browser.close();
});
