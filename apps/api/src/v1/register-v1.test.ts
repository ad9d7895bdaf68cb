import { issueLicensedOrder, type LicensedOrder, type NewLicenses } from '@entrepot/licensing/testing';
import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestDoors, type TestDoors } from '@entrepot/postgres/testing';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventCatalog } from '../events/event-catalog.ts';
import { registerV1 } from './register-v1.ts';
import type { V1Limits } from './limits.ts';
import { ask } from './testing/ask.ts';

const NO_LIMITS: V1Limits = { address: null, license: null };
let bed: Testbed;
let workerDoors: Doors;
let doors: [TestDoors, TestDoors];
let first: FastifyInstance;
let second: FastifyInstance;

async function serve(own: Doors, limits: V1Limits): Promise<FastifyInstance> {
  const app = fastify();
  await registerV1(app, { doors: own, limits });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app;
}

beforeAll(async () => {
  bed = await openTestbed();
  workerDoors = openDoors({ connectionString: bed.urls.jobs });
  doors = [openTestDoors({ connectionString: bed.urls.api }), openTestDoors({ connectionString: bed.urls.api })];
  [first, second] = [await serve(doors[0], NO_LIMITS), await serve(doors[1], NO_LIMITS)];
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await Promise.all([workerDoors.close(), doors[0].close(), doors[1].close()]);
});

const licensed = async (wanted: NewLicenses = {}): Promise<LicensedOrder & { key: string }> => {
  const order = await issueLicensedOrder(bed, workerDoors, wanted);
  return { ...order, key: order.keys[0] ?? '' };
};

describe('the way to the tenant', () => {
  test('is the host, the product code or the key itself, and all three answer alike', async () => {
    const { slug, productCode, key } = await licensed();
    const byHost = await ask(first, '/v1/licenses/validate', { host: `${slug}.localhost:3000`, body: { key } });
    const byProduct = await ask(first, '/v1/licenses/validate', { body: { key, productCode } });
    const byKey = await ask(first, '/v1/licenses/validate', { body: { key: key.toLowerCase().replaceAll('-', ' ') } });
    for (const { status, body } of [byHost, byProduct, byKey]) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ valid: true, code: 'VALID', license: { status: 'active', productCode, seats: 3, seatsUsed: 0 } });
    }
  });

  test('of another tenant finds nothing', async () => {
    const { key } = await licensed();
    const other = await licensed();
    const { status, body } = await ask(first, '/v1/licenses/validate', { host: `${other.slug}.localhost`, body: { key } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ valid: false, code: 'NOT_FOUND', license: null });
  });

  test('a host that is no shop is said to be none', async () => {
    const { key } = await licensed();
    const { status, body } = await ask(first, '/v1/licenses/validate', { host: 'no-such-shop.localhost', body: { key } });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'tenant.not-found' });
  });

  test('an unknown key is a normal answer without a license, whoever asks where', async () => {
    for (const key of ['ZZ-0000-0000-0000-0000-0000', 'what', '💥'.repeat(30)]) {
      const { status, body } = await ask(first, '/v1/licenses/validate', { body: { key } });
      expect(status).toBe(200);
      expect(body).toMatchObject({ valid: false, code: 'NOT_FOUND', license: null });
      expect((await ask(first, '/v1/licenses/activate', { body: { key, fingerprint: 'a' } })).body)
        .toMatchObject({ outcome: 'refused', code: 'NOT_FOUND', license: null });
    }
  });
});

describe('a device', () => {
  test('activates, is valid, and says SUSPENDED at the very next validation', async () => {
    const { key, tenantId } = await licensed();
    const body = { key, fingerprint: 'b7f1c0de' };
    expect((await ask(first, '/v1/licenses/activate', { body: { ...body, deviceName: 'Desk', platform: 'macOS' } })).body)
      .toMatchObject({ outcome: 'activated', code: 'VALID' });
    expect((await ask(second, '/v1/licenses/validate', { body })).body).toMatchObject({ valid: true, code: 'VALID' });
    await bed.superuser("update licensing.licenses set status = 'suspended' where tenant_id = $1", [tenantId]);
    expect((await ask(second, '/v1/licenses/validate', { body })).body).toMatchObject({ valid: false, code: 'SUSPENDED' });
    expect((await ask(first, '/v1/licenses/deactivate', { body })).body).toMatchObject({ outcome: 'deactivated', code: 'SUSPENDED' });
  });

  test('three seats, twenty devices, two servers: three', async () => {
    const { key } = await licensed({ seats: 3 });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) =>
      ask(index % 2 ? first : second, '/v1/licenses/activate', { body: { key, fingerprint: `device-${index}` } })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(answers.filter(({ body }) => body['outcome'] === 'activated')).toHaveLength(3);
    expect(answers.filter(({ body }) => body['code'] === 'TOO_MANY_DEVICES')).toHaveLength(17);
  });

  test('a whole validation is three statements, two once the route is known; a whole activation six, then five', async () => {
    const own = openTestDoors({ connectionString: bed.urls.api });
    const app = await serve(own, NO_LIMITS);
    const { key } = await licensed();
    const other = await licensed();
    const counted = async (path: string, body: object): Promise<number> => {
      own.forget();
      expect((await ask(app, path, { body })).status).toBe(200);
      return own.statements.length;
    };
    expect(await counted('/v1/licenses/validate', { key, fingerprint: 'a' })).toBe(3);
    expect(await counted('/v1/licenses/validate', { key, fingerprint: 'a' })).toBe(2);
    expect(await counted('/v1/licenses/activate', { key: other.key, fingerprint: 'a' })).toBe(6);
    expect(await counted('/v1/licenses/activate', { key: other.key, fingerprint: 'b' })).toBe(5);
    await app.close();
    await own.close();
  });
});

describe('the same Idempotency-Key', () => {
  test('twenty times, over two servers: one effect; each gets the same answer or 409', async () => {
    const { key, tenantId } = await licensed();
    const headers = { 'idempotency-key': 'one-intent-0001' };
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) =>
      ask(index % 2 ? first : second, '/v1/licenses/activate', { headers, body: { key, fingerprint: 'a' } })));
    const good = answers.filter(({ status }) => status === 200);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(good.length).toBeGreaterThan(0);
    expect(new Set(good.map(({ body }) => body['outcome']))).toEqual(new Set(['activated']));
    const rows = await bed.superuser("select 1 from audit.records where tenant_id = $1 and action = 'license.activate'", [tenantId]);
    expect(rows).toHaveLength(1);
    expect((await ask(first, '/v1/licenses/activate', { headers, body: { fingerprint: 'a', key } })).body).toMatchObject({ outcome: 'activated' });
  });

  test('with another body is 422, and one that is too short 400', async () => {
    const { key } = await licensed();
    const headers = { 'idempotency-key': 'one-intent-0002' };
    expect((await ask(first, '/v1/licenses/activate', { headers, body: { key, fingerprint: 'a' } })).status).toBe(200);
    const again = await ask(second, '/v1/licenses/activate', { headers, body: { key, fingerprint: 'b' } });
    expect(again.status).toBe(422);
    expect(again.body).toMatchObject({ code: 'idempotency.mismatch' });
    expect((await ask(first, '/v1/licenses/activate', { headers: { 'idempotency-key': 'x' }, body: { key, fingerprint: 'a' } })).status).toBe(400);
  });
});

describe('a bad request', () => {
  const good = { key: 'ZZ-0000-0000-0000-0000-0000' };
  const cases: [what: string, asking: Parameters<typeof ask>[2], status: number, code: string, pointer?: string][] = [
    ['wrong content type', { headers: { 'content-type': 'text/plain' }, body: JSON.stringify(good) }, 400, 'body.media-type'],
    ['form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'key=1' }, 400, 'body.media-type'],
    ['no body', {}, 400, 'input.invalid'],
    ['no JSON', { body: '{"key":' }, 400, 'body.malformed'],
    ['invalid UTF-8', { body: Buffer.concat([Buffer.from('{"key":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]) }, 400, 'body.malformed'],
    ['a list', { body: '[]' }, 400, 'input.invalid'],
    ['no key', { body: {} }, 400, 'input.invalid', '/key'],
    ['a number for a key', { body: { key: 7 } }, 400, 'input.invalid', '/key'],
    ['an unknown field', { body: { ...good, colour: 'red' } }, 400, 'input.invalid', '/colour'],
    ['a forged prototype', { body: '{"key":"a","__proto__":{"x":1}}' }, 400, 'input.invalid', '/__proto__'],
    ['a wrong product code', { body: { ...good, productCode: '\' or 1=1 --' } }, 400, 'input.invalid', '/productCode'],
    ['a control character', { body: { ...good, fingerprint: 'a\u0000b' } }, 400, 'input.invalid', '/fingerprint'],
    ['twenty-one fingerprints', { body: { ...good, fingerprints: Array.from({ length: 21 }, (_, index) => `f${index}`) } }, 400, 'input.invalid', '/fingerprints'],
    ['a deep body', { body: `{"key":${'['.repeat(5_000)}${']'.repeat(5_000)}}` }, 400, 'input.invalid', '/key'],
    ['an oversized body', { body: { ...good, fingerprint: 'x'.repeat(20_000) } }, 413, 'body.too-large'],
    ['GET', { method: 'GET' }, 405, 'method.not-allowed'],
  ];
  test.each(cases)('%s: a problem with the request id, and nothing of our insides', async (_what, asking, status, code, pointer) => {
    const answered = await ask(first, '/v1/licenses/validate', asking);
    expect(answered.status).toBe(status);
    expect(answered.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answered.body).toMatchObject({ status, code, requestId: expect.stringMatching(/.+/), title: expect.stringMatching(/.+/) });
    expect(answered.headers['x-request-id']).toBe(answered.body['requestId']);
    if (pointer !== undefined) expect(answered.body['errors']).toEqual([expect.objectContaining({ pointer })]);
    expect(answered.text).not.toMatch(/\bat \/|node_modules|select |FST_/);
  });

  test('an empty list of fingerprints is no bad request, it has a code of its own', async () => {
    const { key } = await licensed();
    expect((await ask(first, '/v1/licenses/validate', { body: { key, fingerprints: [] } })).body).toMatchObject({ valid: false, code: 'FINGERPRINT_EMPTY' });
  });

  test('an unknown address is a problem too', async () => {
    const { status, body } = await ask(first, '/v1/nothing', { method: 'GET' });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'route.not-found' });
  });
});

describe('budgets', () => {
  test('an address has its hundred and then hears when to come back; well-formed or not, each request counts', async () => {
    const app = await serve(doors[0], { address: { requests: 100, seconds: 900 }, license: null });
    const answers = [];
    for (let request = 0; request < 102; request += 1) {
      answers.push(await ask(app, '/v1/licenses/validate', { body: request % 2 ? { key: 'nothing' } : '{' }));
    }
    expect(answers.slice(0, 100).some(({ status }) => status === 429)).toBe(false);
    expect(answers[0]?.headers['ratelimit-policy']).toBe('"address";q=100;w=900');
    expect(answers[0]?.headers['ratelimit']).toBe('"address";r=99;t=900');
    const [, refused] = answers.slice(-2);
    expect(refused?.status).toBe(429);
    expect(refused?.body).toMatchObject({ code: 'limit.address', status: 429 });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(880);
    expect((await ask(app, '/v1/openapi.json', { method: 'GET' })).status).toBe(200);
    await app.close();
  });

  test('a license has a budget of its own, however its key is spelled', async () => {
    const app = await serve(doors[0], { address: null, license: { requests: 2, seconds: 60 } });
    const { key } = await licensed();
    const other = await licensed();
    const statuses = [];
    for (const typed of [key, key.toLowerCase(), key.replaceAll('-', '')]) {
      statuses.push((await ask(app, '/v1/licenses/validate', { body: { key: typed } })).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    expect((await ask(app, '/v1/licenses/validate', { body: { key: other.key } })).status).toBe(200);
    await app.close();
  });
});

describe('the documentation', () => {
  test('is OpenAPI 3.1 with every route, made from the schemas that the routes parse with', async () => {
    const { status, body } = await ask<{ openapi: string; paths: Record<string, { post: { requestBody: { content: Record<string, { schema: object }> } } }> }>(
      first, '/v1/openapi.json', { method: 'GET' });
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(['/v1/licenses/validate', '/v1/licenses/activate', '/v1/licenses/deactivate', '/v1/events']);
    expect(body.paths['/v1/licenses/activate']?.post.requestBody.content['application/json']?.schema)
      .toMatchObject({ type: 'object', required: ['key', 'fingerprint'], additionalProperties: false });
  });

  test('is a page without scripts, with a curl for the reader\'s own host', async () => {
    const { status, headers, text } = await ask(first, '/v1/docs', { method: 'GET', host: 'acme.localhost:3000' });
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('curl http://acme.localhost:3000/v1/licenses/validate');
    for (const { type } of eventCatalog) expect(text).toContain(`id="${type}"`);
    expect(text).not.toMatch(/<script|style=|https?:\/\/(?!acme)/);
  });
});
