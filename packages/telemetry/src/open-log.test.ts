import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { openLog } from './open-log.ts';
import { REDACTED } from './redact.ts';

// Each as somebody could have typed it; none may come out of any log line.
const SECRETS = {
  authorization: 'Bearer entrepot_live_0123456789abcdef', cookie: 'entrepot_session=c2Vzc2lvbg; entrepot_admin_acme=YWRtaW4', 'set-cookie': '__Host-entrepot_session=bmV3',
  'x-api-key': 'ek_live_8d7f6a5b', password: 'seven herons ate my lettuce', newPassword: 'eight herons left', token: 'dG9rZW4tb2YtYS1tYWls', resetToken: 'cmVzZXQ',
  key: 'LUMEN-7QK2-9MTB-X4D8-0ZRA-W3PH', licenseKey: 'ACME-1111-2222-3333-4444-5555', code: '492039', totpCode: '118822', backupCode: 'AB12-CD34-EF56-GH78',
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', ENTREPOT_SECRET_KEYS: 'v1:AAAABBBBCCCCDDDDEEEE', smtpUrl: 'smtps://mailer:hunter2@mail.example', apiKey: 'ek_live_00ff',
} as const;
const words = Object.values(SECRETS).flatMap((value) => [value, ...value.split('; ').map((pair) => pair.split('=')[1] ?? pair)]);

async function logged(write: (log: ReturnType<typeof openLog>) => void): Promise<{ line: string; fields: Record<string, unknown> }> {
  const lines: string[] = [];
  const destination = new Writable({ write: (chunk: Buffer, _encoding, done) => { lines.push(chunk.toString()); done(); } });
  write(openLog({ level: 'trace', name: 'test', destination }));
  await turn();
  const line = lines.join('');
  return { line, fields: JSON.parse(line) as Record<string, unknown> };
}

function expectNoSecret(line: string): void {
  for (const word of words) expect(line).not.toContain(word);
  expect(line).toContain(REDACTED);
}

test.each(Object.entries(SECRETS))('%s does not reach the log by its name, at any depth, in a list, in an error or in its cause', async (name, value) => {
  const shapes: ((log: ReturnType<typeof openLog>) => void)[] = [
    (log) => log.info({ [name]: value }, 'said'),
    (log) => log.info({ a: { b: [{ c: { [name]: value } }] } }, 'said'),
    (log) => log.info({ headers: { [name]: value } }, 'said'),
    (log) => log.info({ [name]: [value, value] }, 'said'),
    (log) => log.error({ err: Object.assign(new Error('failed'), { [name]: value }) }, 'said'),
    (log) => log.error({ err: new Error('outer', { cause: Object.assign(new Error('inner'), { input: { [name]: value } }) }) }, 'said'),
    (log) => log.error({ reason: Object.assign(new Error('under another name'), { [name]: value }) }, 'said'),
  ];
  for (const shape of shapes) expectNoSecret((await logged(shape)).line);
});

test.each([
  'Authorization: Bearer entrepot_live_0123456789abcdef was refused', 'cookie entrepot_session=c2Vzc2lvbg did not parse', 'smtps://mailer:hunter2@mail.example is unreachable',
  'no license has LUMEN-7QK2-9MTB-X4D8-0ZRA-W3PH', 'input {"password":"cmVzZXQ"} was refused', 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  'GET /reset?token=cmVzZXQ&x=1', 'backup code AB12-CD34-EF56-GH78 is used', 'code: 492039 came late',
])('a secret inside a message or an error\'s message is taken out: %s', async (text) => {
  expectNoSecret((await logged((log) => log.info(text))).line);
  expectNoSecret((await logged((log) => log.error({ err: new Error(text) }, 'failed'))).line);
  expectNoSecret((await logged((log) => log.info({ note: text }, 'noted'))).line);
  expectNoSecret((await logged((log) => log.child({ note: text }).info('noted'))).line);
});

test('a field bound to a child log is cleaned like any other', async () => {
  expectNoSecret((await logged((log) => log.child({ token: SECRETS.token, requestId: 'req-1' }).info('said'))).line);
});

test('a database error is logged without what it quotes of rows and values', async () => {
  const { superuser } = await openTestbed();
  const refused: unknown = await superuser('select $1::uuid', ['cmVzZXQ']).catch((error: unknown) => error);
  if (refused instanceof Error) Object.assign(refused, { detail: 'Key (email)=(cmVzZXQ) exists.', constraint: 'users_pkey' });
  const { line, fields } = await logged((log) => log.error({ err: new Error('outer', { cause: refused }) }, 'failed'));
  expectNoSecret(line);
  expect(fields).toMatchObject({ err: { cause: { code: '22P02', constraint: 'users_pkey' } } });
});

test('a request is logged without its query and headers, and other objects only by their kind', async () => {
  const { line, fields } = await logged((log) => log.info({
    req: { method: 'GET', url: '/trpc/catalog.search?input=private+words', host: 'acme.localhost', headers: { cookie: 'a=b' } }, map: new Map([['a', 1]]), bytes: Buffer.from('abc'),
  }, 'asked'));
  expect(fields).toMatchObject({ req: { method: 'GET', path: '/trpc/catalog.search' }, map: '[Map]', bytes: '[3 bytes]' });
  expect(line).not.toContain('private');
});

test('a message about a secret that is not there stays readable', async () => {
  expect((await logged((log) => log.fatal('ENTREPOT_SECRET_KEYS: is missing'))).fields).toMatchObject({ msg: 'ENTREPOT_SECRET_KEYS: is missing' });
});

test('what is no secret stays: codes of errors, ids, routes, counts', async () => {
  const plain = {
    requestId: '0198c2f4-5b1e-7c3a-9f00-0123456789ab', jobId: 'F0E1D2C3-B4A5-4697-8879-6A5B4C3D2E1F', code: 'stock.insufficient', route: '/v1/licenses/validate', milliseconds: 12, keyPrefix: 'LUMEN', ok: true,
    sqlState: '23505', tenantId: '0198c2f4-5b1e-7c3a-9f00-0123456789ab', at: '2026-11-20T12:00:00.000Z',
  };
  expect((await logged((log) => log.info(plain, 'a slow request'))).fields).toMatchObject(plain);
});
