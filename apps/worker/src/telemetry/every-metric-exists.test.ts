import { readFile } from 'node:fs/promises';
import { HttpClient } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProduct, type RunningProduct } from '../testing/run-product.ts';

const FOLDER = new URL('../../../../docs/observability/', import.meta.url);
let product: RunningProduct;
let exposed: { readonly api: string; readonly worker: string };

beforeAll(async () => {
  product = await runProduct();
  const read = async (port: number): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const { slug } = await product.ground.createTenant();
  const browser = new HttpClient(`http://${slug}.localhost:${product.apiPort}`);
  await browser.query('identity.currentUser');
  browser.close();
  exposed = { api: await read(product.metricsPort), worker: await read(product.healthPort) };
});
afterAll(() => product.stop());

/** Names of series: a histogram has three. */
function seriesIn(text: string): string[] {
  return [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) => type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name]);
}

const NAME = /\b(?:entrepot|nodejs|process)_[a-z0-9_]+\b/g;

test.each(['alert-rules.yml', 'grafana-dashboard.json'])('every metric that %s asks for is exposed by a running process', async (file) => {
  const text = await readFile(new URL(file, FOLDER), 'utf8');
  const asked = new Set(text.match(NAME));
  expect(asked.size).toBeGreaterThan(10);
  const known = new Set([...seriesIn(exposed.api), ...seriesIn(exposed.worker)]);
  expect([...asked].filter((name) => !known.has(name))).toEqual([]);
});

test('every rate that the dashboard takes from the rules is recorded there', async () => {
  const recorded = new Set((await readFile(new URL('alert-rules.yml', FOLDER), 'utf8')).match(/(?<=record: )\S+/g));
  const asked = new Set((await readFile(new URL('grafana-dashboard.json', FOLDER), 'utf8')).match(/\bentrepot:[a-z0-9_:]+/g));
  expect(asked.size).toBeGreaterThan(0);
  expect([...asked].filter((name) => !recorded.has(name))).toEqual([]);
});

test('every metric of ours is on the dashboard', async () => {
  const text = await readFile(new URL('grafana-dashboard.json', FOLDER), 'utf8');
  const ours = [...exposed.api.matchAll(/^# TYPE (entrepot_\S+)/gm), ...exposed.worker.matchAll(/^# TYPE (entrepot_\S+)/gm)].map(([, name = '']) => name);
  expect([...new Set(ours)].filter((name) => !text.includes(name))).toEqual([]);
});

test('neither process tells a tenant or an address, and both stay small', () => {
  for (const text of [exposed.api, exposed.worker]) {
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(text).not.toMatch(/@|localhost/);
    expect(text.split('\n').length).toBeLessThan(3_000);
  }
});
