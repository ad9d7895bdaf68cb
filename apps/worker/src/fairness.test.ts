import { uuidv7 } from '@entrepot/kernel';
import { issueLicensedOrder } from '@entrepot/licensing/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openKillingGround, type KillingGround } from './killing/killing-ground.ts';

let ground: KillingGround;
beforeAll(async () => {
  ground = await openKillingGround();
}, 60_000);
afterAll(() => ground.close());

/** E-mails of one tenant that are asked for, with their jobs. */
async function askForMails(quantity: number, address: string): Promise<string> {
  const { tenantId } = await issueLicensedOrder(ground, ground.doors, { durationDays: 60 });
  await ground.superuser('delete from jobs.job where group_id = $1', [tenantId]);
  await ground.superuser("update licensing.licenses set holder_email = $2, expires_at = now() - interval '1 day', expired_at = date_trunc('second', now()) where tenant_id = $1",
    [tenantId, address]);
  await ground.superuser(
    `insert into messaging.emails (tenant_id, dedupe_key, template, parameters, to_address)
     select $1, 'flood-' || n, 'licenses-expired', jsonb_build_object('holderEmail', $2::text, 'at', (select to_char(expired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
       from licensing.licenses where tenant_id = $1)), $2 from generate_series(1, $3::integer) n`, [tenantId, address, quantity]);
  await ground.superuser("select set_config('app.tenant_id', $1, false)", [tenantId]);
  await ground.superuser(
    `select count(jobs.enqueue('messaging.send-email', jsonb_build_object('emailId', email_id), email_id::text)) from messaging.emails where tenant_id = $1`, [tenantId]);
  await ground.superuser("select set_config('app.tenant_id', '', false)");
  return tenantId;
}

test("one tenant's 10,000 e-mails do not delay another's: B's is handed over while A still has more than 9,900", async () => {
  const [flood, single] = [`flood-${uuidv7()}@example.test`, `single-${uuidv7()}@example.test`];
  const flooding = await askForMails(10_000, flood);
  await ground.startWorker();
  // The flood is running before anybody else asks for anything.
  await vi.waitUntil(() => ground.mail.to(flood).length > 0, { timeout: 60_000, interval: 20 });
  const before = ground.mail.to(flood).length;
  await askForMails(1, single);
  await vi.waitUntil(() => ground.mail.to(single).length > 0, { timeout: 60_000, interval: 20 });
  const [left] = await ground.superuser<{ n: number }>(
    "select count(*)::int as n from jobs.job where name = 'messaging.send-email' and group_id = $1 and state < 'completed'", [flooding]);
  expect(left?.n, `${before} were sent before the other asked`).toBeGreaterThan(9_900);
}, 240_000);
