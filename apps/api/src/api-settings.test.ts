import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from './api-settings.ts';

const KEY = `v1:${Buffer.alloc(32, 7).toString('base64')}`;
const good = { DATABASE_API_URL: 'postgresql://api:pw@localhost/shop', ENTREPOT_SECRET_KEYS: KEY };

test('what is left out has a default that is safe on a developer\'s machine', () => {
  const { settings } = readEnvironment(good);
  expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', baseDomain: 'localhost', trustProxy: false, demoTenants: [] });
});

test('every bad variable is named at once, and no value is shown', () => {
  const bad = { PORT: 'eighty', ENTREPOT_SECRET_KEYS: 'v1:hunter2', TRUST_PROXY: 'perhaps', BASE_DOMAIN: 'not a domain' };
  const attempt = () => readEnvironment(bad);
  for (const name of ['DATABASE_API_URL: is missing', 'PORT', 'ENTREPOT_SECRET_KEYS', 'TRUST_PROXY', 'BASE_DOMAIN']) expect(attempt).toThrow(name);
  expect(attempt).not.toThrow(/hunter2|eighty|perhaps/);
});

test('a secret can stand in a file; one that cannot be read is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entrepot-env-'));
  try {
    await writeFile(join(folder, 'keys'), `${KEY}\n`);
    const { settings } = readEnvironment({ DATABASE_API_URL: good.DATABASE_API_URL, ENTREPOT_SECRET_KEYS_FILE: join(folder, 'keys') });
    expect(settings.secrets).toHaveLength(1);
    expect(() => readEnvironment({ ...good, DATABASE_API_URL: '', DATABASE_API_URL_FILE: join(folder, 'none') })).toThrow('DATABASE_API_URL_FILE: cannot be read');
  } finally {
    await rm(folder, { recursive: true });
  }
});
