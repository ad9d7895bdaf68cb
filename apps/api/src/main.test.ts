import { HttpClient, openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { startApiProcess } from './testing/start-api-process.ts';

const KEYS = `v1:${Buffer.alloc(32, 7).toString('base64')}`;

test('the process says nothing but log lines, serves, and ends cleanly on SIGTERM', async () => {
  const { urls, createTenant } = await openTestbed();
  const { slug } = await createTenant();
  const running = startApiProcess({ DATABASE_API_URL: urls.api, DATABASE_STAFF_URL: urls.staff, ENTREPOT_SECRET_KEYS: KEYS });
  const client = new HttpClient(`http://${slug}.localhost:${await running.port()}`);
  expect((await client.query('identity.currentUser')).data).toEqual({ kind: 'anonymous' });
  const askedAt = performance.now();
  expect(await running.stop()).toBe(0);
  expect(performance.now() - askedAt).toBeLessThan(10_000);
  expect(running.errors).toEqual([]);
  for (const line of running.lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
  client.close();
});

test('a role that could walk past the walls, and an incomplete environment, keep the process from starting', async () => {
  const { urls } = await openTestbed();
  const superuser = startApiProcess({ DATABASE_API_URL: urls.admin, ENTREPOT_SECRET_KEYS: KEYS });
  expect(await superuser.ended).toBe(1);
  expect(superuser.lines.join('\n')).toContain('Refusing to start');
  for (const [login, says] of [[urls.admin, 'is a superuser'], [urls.api, 'does not bypass row-level security']] as const) {
    const running = startApiProcess({ DATABASE_API_URL: urls.api, DATABASE_STAFF_URL: login, ENTREPOT_SECRET_KEYS: KEYS });
    expect(await running.ended).toBe(1);
    expect(running.lines.join('\n')).toContain(`DATABASE_STAFF_URL ${says}`);
  }
  const bare = startApiProcess({});
  expect(await bare.ended).toBe(1);
  expect(bare.lines.join('\n')).toMatch(/DATABASE_API_URL: is missing.*ENTREPOT_SECRET_KEYS: is missing/);
});
