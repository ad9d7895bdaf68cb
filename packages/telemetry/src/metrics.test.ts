import { openDoors, query, type MemberActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { boundedLabels } from './bounded-labels.ts';
import { histogramFigures } from './histogram-figures.ts';
import { openRegistry } from './registry.ts';
import { serveMetrics } from './serve-metrics.ts';
import { statementLabel, statementLabels } from './statement-label.ts';
import { gaugeDoors, observeDoors } from './watch-doors.ts';

test.each([
  ['select "o"."code" from "sales"."orders" as "o" where "o"."tenant_id" = $1', 'select sales.orders'],
  ['insert into "events"."events" ("tenant_id") values ($1)', 'insert events.events'],
  ['update "messaging"."emails" set "state" = $1', 'update messaging.emails'],
  ['delete from identity.sessions where tenant_id = $1', 'delete identity.sessions'],
  ['with "recorded" as (insert into "audit"."records" ("tenant_id") values ($1)) select 1', 'with audit.records'],
  ['select jobs.enqueue($1, $2::jsonb, $3, $4) as "enqueued"', 'select jobs.enqueue'],
  ['select extract(epoch from j.created_on) from jobs.job j', 'select jobs.job'],
  ['select 1', 'select'],
])('a statement is named by verb and table: %s', (text, label) => {
  expect(statementLabel(text)).toBe(label);
});

test('however many texts come, labels stay few', () => {
  const labelOf = statementLabels();
  const labels = new Set(Array.from({ length: 10_000 }, (_, index) => labelOf({ role: 'entrepot_member', text: `select x from schema.table_${index.toString(36).replaceAll(/\d/g, 'z')}_${'a'.repeat(index % 50)}` })));
  expect(labels.size).toBeLessThanOrEqual(401);
  expect(labels).toContain('other');
  expect(boundedLabels(0)('anything')).toBe('other');
});

test('our own BEGIN, context and COMMIT have names of their own', () => {
  const labelOf = statementLabels();
  const of = (text: string) => labelOf({ role: 'door', text });
  expect([of('begin read only'), of("select set_config('role', $1, true), now() as now"), of('set local role entrepot_clerk'), of('commit')])
    .toEqual(['begin', 'context', 'set role', 'commit']);
});

test('the doors\' metrics tell table, door and fault, and hold neither tenant nor parameter', async () => {
  const { urls, createTenant } = await openTestbed();
  const { tenantId } = await createTenant();
  const registry = openRegistry({ process: 'api', version: 'test' });
  const doors = openDoors({ connectionString: urls.api, observer: observeDoors(registry) });
  gaugeDoors(registry, () => doors.gauge(), { poolSize: 10, laneDepth: 1000 });
  const member: MemberActor = { kind: 'member', tenantId, requestId: 'metrics-test', userId: tenantId };
  const find = query.selectFrom('customers.companies').select('name').where('tenant_id', '=', tenantId).where('name', '=', 'a.person@example.test');
  await doors.read(member, find);
  await doors.transact(member, (tx) => tx.all(find));
  const metrics = await serveMetrics(registry, { port: 0, host: '127.0.0.1' });
  const answer = await fetch(`http://127.0.0.1:${metrics.port}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('text/plain');
  for (const line of [
    'entrepot_build_info{process="api",version="test"', 'entrepot_statement_seconds_count{door="lane",statement="select customers.companies"} 1',
    'entrepot_statement_seconds_count{door="pool",statement="select customers.companies"} 1', 'entrepot_statement_seconds_count{door="pool",statement="commit"} 1',
    'entrepot_transactions_total{role="entrepot_member",outcome="committed",fault=""} 1', 'entrepot_pool_connections_limit 10', 'entrepot_lane_waiting 0',
  ]) expect(text).toContain(line);
  expect(text).not.toContain(tenantId);
  expect(text).not.toContain('example.test');
  expect((await fetch(`http://127.0.0.1:${metrics.port}/`)).status).toBe(404);
  await metrics.close();
  await doors.close();
});

test('quantiles of a histogram are those that Prometheus would give', async () => {
  const histogram = new Histogram({ name: 'seconds', help: 'x', labelNames: ['kind'], buckets: [0.1, 0.2, 1], registers: [new Registry()] });
  expect((await histogramFigures(histogram, () => true)).quantile(0.95)).toBeUndefined();
  for (let index = 0; index < 90; index += 1) histogram.observe({ kind: 'a' }, 0.05);
  for (let index = 0; index < 10; index += 1) histogram.observe({ kind: 'a' }, 0.5);
  histogram.observe({ kind: 'b' }, 5);
  const { count, quantile } = await histogramFigures(histogram, ({ kind }) => kind === 'a');
  expect(count).toBe(100);
  expect(quantile(0.5)).toBeCloseTo(0.1 * 50 / 90);
  expect(quantile(0.95)).toBeCloseTo(0.2 + 0.8 * 0.5);
  expect((await histogramFigures(histogram, ({ kind }) => kind === 'b')).quantile(0.99)).toBe(1);
});
