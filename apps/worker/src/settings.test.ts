import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, storefrontUrlOf } from './settings.ts';

const secret = `v1:${randomBytes(32).toString('base64')}`;
const good = {
  DATABASE_JOBS_URL: 'postgresql://entrepot_jobs:hunter2@localhost/entrepot', ENTREPOT_SECRET_KEYS: secret, SMTP_URL: 'smtp://127.0.0.1:2525',
  PUBLIC_ORIGIN: 'http://localhost:3000',
};

test('a complete environment is read', () => {
  expect(readSettings({ ...good, MAILBOX_HTTP_PORT: '3001', HEALTH_PORT: '' })).toMatchObject({ SMTP_URL: good.SMTP_URL, MAILBOX_HTTP_PORT: 3001, LOG_LEVEL: 'info' });
});

test('every bad variable is named at once, and no value is shown', () => {
  const read = () => readSettings({ DATABASE_JOBS_URL: 'mysql://x:hunter2@y', ENTREPOT_SECRET_KEYS: 'v1:hunter2', HEALTH_PORT: '70000' });
  for (const name of ['DATABASE_JOBS_URL', 'ENTREPOT_SECRET_KEYS', 'SMTP_URL: is not set', 'PUBLIC_ORIGIN: is not set', 'HEALTH_PORT']) expect(read).toThrow(name);
  expect(read).not.toThrow('hunter2');
});

test('a secret may come from a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'worker-settings-'));
  const file = join(folder, 'keys');
  await writeFile(file, `${secret}\n`);
  expect(readSettings({ ...good, ENTREPOT_SECRET_KEYS: undefined, ENTREPOT_SECRET_KEYS_FILE: file }).ENTREPOT_SECRET_KEYS).toHaveLength(1);
  await rm(folder, { recursive: true });
});

test('a storefront stands at its slug before the public host', () => {
  expect(storefrontUrlOf('http://localhost:3000')('acme')).toBe('http://acme.localhost:3000');
});
