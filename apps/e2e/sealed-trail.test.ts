import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { sealKeysFrom, sealTrail } from '@entrepot/audit';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';
import { openDoors } from '@entrepot/postgres';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectPage } from './browser/inspect-page.ts';
import { openBrowser, openPerson } from './browser/open-browser.ts';
import { addMemberWithFactor } from './people/add-member.ts';
import { signInAsMember } from './people/sign-in.ts';
import { askSuperuser } from './product/ask-superuser.ts';
import { product, tenant } from './product/product.ts';

const shop = tenant('harbour');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What `npm run audit:verify` says, and how it ends. */
function verifyTrail(): Promise<{ code: number; said: string }> {
  const root = join(import.meta.dirname, '..', '..');
  const env = { ...process.env, DATABASE_JOBS_URL: product.jobsUrl, DATABASE_STAFF_URL: product.staffUrl, ENTREPOT_SECRET_KEYS: product.secretKeys };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/audit-verify.ts', '--tenant', shop.slug], { cwd: root, env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: stdout + stderr }));
  });
}

/** What the worker does every five minutes, until nothing of this trail is left to seal. */
async function sealEverything(tenantId: string): Promise<void> {
  const doors = openDoors({ connectionString: product.jobsUrl, poolSize: 1, laneCount: 1 });
  const unsealed = `select count(*)::int as n from audit.records where tenant_id = $1
    and recorded_xact > (select coalesce(max(horizon_xact), -1) from audit.seals where tenant_id = $1)`;
  try {
    await expect.poll(async () => {
      await sealTrail(doors, { kind: 'worker', tenantId, requestId: 'e2e' }, sealKeysFrom(secretKeysFrom(product.secretKeys)));
      return (await askSuperuser<{ n: number }>(unsealed, [tenantId]))[0]?.n;
    }, { timeout: 30_000 }).toBe(0);
  } finally {
    await doors.close();
  }
}

test('the sealed trail verifies; a record that is changed behind the application is found, named at the terminal and shown to the team', async () => {
  const { page, problems } = await openPerson(browser);
  await signInAsMember(page, shop, await addMemberWithFactor(shop));
  const [row] = await askSuperuser<{ tenantId: string }>('select tenant_id as "tenantId" from tenancy.tenants where slug = $1', [shop.slug]);
  const tenantId = row?.tenantId ?? '';
  await sealEverything(tenantId);

  const sound = await verifyTrail();
  expect(sound).toMatchObject({ code: 0, said: expect.stringContaining('nothing was changed') });
  await page.goto(`${shop.admin}/audit?action=user.create`);
  await page.getByText(/^Sealed up to .* nothing was changed\.$/).waitFor();
  expect(await inspectPage(page, 'admin-trail-sound')).toEqual([]);

  const [changed] = await askSuperuser<{ id: string; label: string }>(
    `update audit.records set object_label = object_label || ' (forged)' where record_id = (select record_id from audit.records
       where tenant_id = $1 and action = 'product.create' order by record_id limit 1) returning record_id as id, object_label as label`, [tenantId]);
  const broken = await verifyTrail();
  expect(broken.code).toBe(1);
  expect(broken.said).toContain(`record ${changed?.id}`);
  expect(broken.said).toContain('was changed after it was sealed');
  await page.reload();
  await page.getByText('This audit trail was changed behind the application: one thing does not hold').waitFor();
  await page.getByText(changed?.id ?? 'nothing').first().waitFor();
  expect(await inspectPage(page, 'admin-trail-broken')).toEqual([]);
  await page.getByRole('link', { name: 'Show what is recorded of it now' }).click();
  await page.waitForURL(/objectId=/);

  // As it was before, or every later look at this demo tenant finds the banner.
  await askSuperuser(`update audit.records set object_label = replace(object_label, ' (forged)', '') where record_id = $1`, [changed?.id]);
  expect(await verifyTrail()).toMatchObject({ code: 0 });
  expect(problems).toEqual([]);
});
