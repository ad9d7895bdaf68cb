import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openInvitation } from '@entrepot/identity';
import { PLATFORM_TENANT_ID } from '@entrepot/kernel';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';
import { openDoors } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('staff-invite.ts', import.meta.url));
const keys = `v1:${randomBytes(32).toString('base64')}`;

async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<{ code: number; said: string }> {
  const { urls } = await openTestbed();
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_API_URL: urls.api, ENTREPOT_SECRET_KEYS: keys, ...environment };
  return promisify(execFile)(process.execPath, [script, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
  );
}

test('the first administrator is invited on the machine: the link is printed, the trail says so, and the worker can open the mail', async () => {
  const { superuser, urls } = await openTestbed();
  const email = `first-${randomBytes(4).toString('hex')}@platform.example`;
  const { code, said } = await run([email], { PUBLIC_ORIGIN: 'https://shops.example' });
  expect(code).toBe(0);
  const token = /^https:\/\/admin\.shops\.example\/platform\/accept-invitation#([a-z2-7]{52})$/m.exec(said)?.[1];
  const [row] = await superuser<{ id: string; role: string; label: string }>(
    `select invitation_id as id, role, (select actor_label from audit.records where object_id = invitation_id) as label
       from identity.invitations where tenant_id = $1 and email = $2`, [PLATFORM_TENANT_ID, email]);
  expect(row).toMatchObject({ role: 'platform-administrator', label: expect.stringContaining('staff:invite, on the command line as') });
  const doors = openDoors({ connectionString: urls.jobs, poolSize: 1 });
  const worker = { kind: 'worker', tenantId: PLATFORM_TENANT_ID, requestId: 'test-mail' } as const;
  expect(await doors.transact(worker, (tx) => openInvitation(tx, row?.id ?? '', secretKeysFrom(keys)))).toMatchObject({ token });
  await doors.close();
});

test('with a mail server the link goes out by mail and is not shown', async () => {
  const { code, said } = await run([`by-mail-${randomBytes(4).toString('hex')}@platform.example`, '--role', 'support'], { SMTP_URL: 'smtp://127.0.0.1:9' });
  expect([code, said.includes('#')]).toEqual([0, false]);
  expect(said).toContain('platform-support');
});

test.each([[['nobody']], [['a@b.example', 'c@d.example']], [['a@b.example', '--role', 'owner']], [[]]])('%j is refused with help', async (args) => {
  const { code, said } = await run(args);
  expect(code).toBe(1);
  expect(said).toMatch(/name one e-mail address|there is no role owner/);
});
