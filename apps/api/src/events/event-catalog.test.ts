import { glob, readFile } from 'node:fs/promises';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentationRoutes } from '../v1/documentation-routes.ts';
import { ask } from '../v1/testing/ask.ts';
import { eventCatalog } from './event-catalog.ts';

const root = new URL('../../../../', import.meta.url);

/** What mission and integrators count on, whatever else comes. */
const PROMISED = [
  'tenant.created', 'tenant.updated', 'product.created', 'product.updated', 'license-key.issued', 'license.provisioned', 'license.renewed',
  'license.activated', 'license.deactivated', 'order.placed', 'order.confirmed', 'order.shipped', 'payment.completed', 'user.verified', 'stock.low',
];

describe('the catalog of events', () => {
  test('lists every event that a package defines, each once', async () => {
    const defined: string[] = [];
    for await (const file of glob('packages/*/src/**/*.ts', { cwd: root, exclude: (name) => /node_modules|\.test\.ts$/.test(name) })) {
      const text = await readFile(new URL(file, root), 'utf8');
      defined.push(...[...text.matchAll(/= defineEvent\('([^']+)'/g)].map(([, type = '']) => type));
    }
    expect(defined.length).toBeGreaterThan(20);
    expect(eventCatalog.map(({ type }) => type).toSorted()).toEqual(defined.toSorted());
  });

  test.each(PROMISED)('lists %s', (type) => {
    expect(eventCatalog.map((event) => event.type)).toContain(type);
  });

  test.each(eventCatalog)('$type is named object.happened, is told of in words, and its example is one', (event) => {
    expect(event.type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    expect(event.object).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(event.title.length).toBeGreaterThan(5);
    expect(event.description).toMatch(/\.$/);
    expect(event.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(event.accepts(event.example)).toBe(true);
    expect(event.accepts({})).toBe(false);
    expect(event.payload['additionalProperties'], 'new fields may come').toBeUndefined();
    expect(event.payload).toMatchObject({ type: 'object', required: Object.keys(event.example ?? {}) });
  });

  test('names no field that would carry a secret', () => {
    for (const { type, payload } of eventCatalog) expect(JSON.stringify(payload), type).not.toMatch(/"[a-z]*(key|token|password|secret|hash|ciphertext)":/i);
  });
});

describe('GET /v1/events', () => {
  const app = fastify();
  beforeAll(async () => {
    await app.register(async (v1) => documentationRoutes(v1), { prefix: '/v1' });
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());

  test('publishes the catalog as JSON that may be kept', async () => {
    const { status, headers, body } = await ask<{ version: string; events: Record<string, unknown>[] }>(app, '/v1/events', { method: 'GET' });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body.events).toHaveLength(eventCatalog.length);
    expect(Object.keys(body.events[0] ?? {})).toEqual(['type', 'object', 'title', 'description', 'since', 'payload', 'example']);
  });
});
