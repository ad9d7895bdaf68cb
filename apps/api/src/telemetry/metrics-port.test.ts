import { freePort } from '@entrepot/db/free-port';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { startApiProcess } from '../testing/start-api-process.ts';

test('the process serves its metrics on the internal port alone, and tells no browser to trace unless it does', async () => {
  const { urls, createTenant } = await openTestbed();
  const { slug } = await createTenant();
  const metricsPort = await freePort();
  const running = startApiProcess({
    DATABASE_API_URL: urls.api, ENTREPOT_SECRET_KEYS: `v1:${Buffer.alloc(32, 7).toString('base64')}`, METRICS_PORT: String(metricsPort), ENTREPOT_VERSION: '1.2.3',
  });
  const port = await running.port();
  const config = await fetch(`http://127.0.0.1:${port}/config.json`, { headers: { host: `${slug}.localhost:${port}` } });
  expect(await config.text()).not.toContain('tracing');
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404);
  await fetch(`http://127.0.0.1:${port}/readyz`);
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  for (const name of ['entrepot_build_info{process="api",version="1.2.3"', 'process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds', 'entrepot_pool_waiting 0', 'entrepot_statement_seconds_count{door="lane",statement="select tenancy.tenant_of"}']) {
    expect(text).toContain(name);
  }
  expect(await running.stop()).toBe(0);
});
