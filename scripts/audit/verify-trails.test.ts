import { randomBytes } from 'node:crypto';
import { record, sealKeysFrom, sealTrail } from '@entrepot/audit';
import { openDoors, type WorkerActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { afterAll, expect, test, vi } from 'vitest';
import { readVerifyArguments } from './read-verify-arguments.ts';
import { verifyTrails } from './verify-trails.ts';

const { urls, superuser, createTenant } = await openTestbed();
const jobs = openDoors({ connectionString: urls.jobs });
afterAll(() => jobs.close());

async function sealedTenant() {
  const tenant = await createTenant();
  const secrets = [{ version: 1, key: randomBytes(32) }];
  const worker: WorkerActor = { kind: 'worker', tenantId: tenant.tenantId, requestId: 'job-1' };
  await jobs.transact(worker, (tx) => record(tx, worker, { action: 'license.expire', objectType: 'license', objectId: tenant.tenantId, objectLabel: 'KEY-1' }));
  await vi.waitFor(async () => expect(await sealTrail(jobs, worker, sealKeysFrom(secrets))).toHaveLength(1), { timeout: 20_000, interval: 20 });
  const lines: string[] = [];
  const access = { jobsUrl: urls.jobs, staffUrl: urls.staff, secrets };
  return { ...tenant, lines, verify: (known?: string) => {
    lines.length = 0;
    const args = ['--tenant', tenant.slug, ...known === undefined ? [] : ['--known', known]];
    return verifyTrails(access, { ...readVerifyArguments(args), say: (line) => lines.push(line) });
  } };
}

test('a sound trail is said to be one, with the line to keep elsewhere, which the next run takes back', async () => {
  const tenant = await sealedTenant();
  expect(await tenant.verify()).toBe(0);
  expect(tenant.lines[0]).toBe(`${tenant.name} (${tenant.slug}): 1 batch, 1 record: nothing was changed`);
  const kept = /^ {2}last batch (1:[0-9a-f]{64})$/.exec(tenant.lines[1] ?? '')?.[1] ?? '';
  expect(await tenant.verify(kept)).toBe(0);
  await superuser('delete from audit.seals where tenant_id = $1', [tenant.tenantId]);
  await superuser('delete from audit.verifications where tenant_id = $1', [tenant.tenantId]);
  expect(await tenant.verify(kept)).toBe(1);
  expect(tenant.lines).toContain('  batch 1 is missing');
});

test('a changed record is named with its id, time, act and object, and the result is noted', async () => {
  const tenant = await sealedTenant();
  const [changed] = await superuser<{ id: string }>(
    `update audit.records set after = '{"forged": true}' where tenant_id = $1 returning record_id as id`, [tenant.tenantId]);
  expect(await tenant.verify()).toBe(1);
  expect(tenant.lines[0]).toContain('BROKEN');
  expect(tenant.lines[2]).toMatch(
    new RegExp(`batch 1: record ${changed?.id} of \\d{4}-.*Z \\(license.expire on license KEY-1, ${tenant.tenantId}\\) was changed after it was sealed`));
  expect(await superuser('select state from audit.verifications where tenant_id = $1', [tenant.tenantId])).toEqual([{ state: 'broken' }]);
});

test('whose trail is looked at is recorded before it is looked for; an unknown tenant is said to be unknown', async () => {
  const [slug, lines]: [string, string[]] = ['nobody-here', []];
  const access = { jobsUrl: urls.jobs, staffUrl: urls.staff, secrets: [{ version: 1, key: randomBytes(32) }] };
  await expect(verifyTrails(access, { slug, say: (line) => lines.push(line) })).rejects.toThrow('there is no tenant nobody-here');
  const looks = await superuser(`select actor_label from audit.records where action = 'audit.verify' and after->>'tenant' = $1`, [slug]);
  expect(looks).toEqual([{ actor_label: expect.stringContaining('audit:verify, on the command line as ') }]);
});

test.each([
  [['--known', '1:abc', '--tenant', 'x'], '--known is the number'], [['--known', `1:${'a'.repeat(64)}`], 'name it with --tenant'],
  [['--wrong'], 'wrong'], [['SLUG'], 'SLUG'],
])('arguments %j are refused in words', (args, words) => {
  expect(() => readVerifyArguments(args)).toThrow(words);
});
