import { enqueue } from '@entrepot/jobs';
import { uuidv7 } from '@entrepot/kernel';
import { sendEmailQueue } from '@entrepot/messaging/queues';
import { expect } from 'vitest';
import type { KilledJob } from './killed-job.ts';
import type { KillingGround } from './killing-ground.ts';
import { countOf, layLicenses } from './lay-licenses.ts';

/**
 * The relay dies while it commits its subscribers' jobs, so that they are there and the event is relayed once more: each subscriber acts
 * once all the same.
 */
export const relay: KilledJob = {
  queue: 'events.relay',
  when: '',
  lay: async (ground) => {
    const order = await layLicenses(ground, 2);
    await ground.superuser("select set_config('app.tenant_id', $1, false)", [order.tenantId]);
    await ground.superuser("select jobs.enqueue('events.relay', jsonb_build_object('eventId', event_id), object_id::text) from events.events where tenant_id = $1", [order.tenantId]);
    await ground.superuser("select set_config('app.tenant_id', '', false)");
    return {
      tenantId: order.tenantId,
      // A job's foreign key points at its queue, and is checked at COMMIT.
      lock: { sql: "select from jobs.queue where name = 'messaging.mail-license-keys' for update" },
      middle: { table: 'jobs.job' },
      afterwards: async () => {
        const delivered = "events.deliveries where tenant_id = $1 and subscriber = 'messaging.mail-license-keys'";
        await expect.poll(() => countOf(ground, delivered, [order.tenantId]), { timeout: 30_000, interval: 50 }).toBe(1);
        expect(await countOf(ground, 'messaging.emails where tenant_id = $1', [order.tenantId])).toBe(1);
      },
    };
  },
};

async function layEmail(ground: KillingGround, address: string): Promise<{ tenantId: string; emailId: string }> {
  const { tenantId, worker } = await layLicenses(ground, 2);
  const emailId = uuidv7();
  await ground.superuser("update licensing.licenses set holder_email = $2, expires_at = now() - interval '1 day', expired_at = date_trunc('second', now()) where tenant_id = $1", [tenantId, address]);
  await ground.superuser(
    `insert into messaging.emails (tenant_id, email_id, dedupe_key, template, parameters, to_address)
     select $1, $2, 'killed', 'licenses-expired', jsonb_build_object('holderEmail', holder_email,
            'at', to_char(expired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), $3 from licensing.licenses where tenant_id = $1 limit 1`,
    [tenantId, emailId, address]);
  await ground.doors.transact(worker, (tx) => enqueue(tx, sendEmailQueue, { emailId }, { key: emailId }));
  return { tenantId, emailId };
}
const sent = (ground: KillingGround, tenantId: string) => countOf(ground, "messaging.emails where tenant_id = $1 and state = 'sent'", [tenantId]);

export const sendEmail: KilledJob = {
  queue: 'messaging.send-email',
  when: '',
  lay: async (ground) => {
    const address = `killed-${uuidv7()}@example.test`;
    const { tenantId } = await layEmail(ground, address);
    return {
      tenantId,
      lock: { sql: 'lock table licensing.keys in access exclusive mode' },
      middle: { table: 'messaging.emails', waitsFor: 'licensing.keys' },
      afterwards: async () => {
        expect(await sent(ground, tenantId)).toBe(1);
        expect(ground.mail.to(address)).toHaveLength(1);
      },
    };
  },
};

/** The mail server has taken the e-mail, and the worker dies before it could note that. */
export const sendEmailTaken: KilledJob = {
  queue: 'messaging.send-email',
  when: 'once the mail server has taken it',
  lay: async (ground) => {
    const address = `taken-${uuidv7()}@example.test`;
    const { tenantId, emailId } = await layEmail(ground, address);
    ground.mail.beforeAnswering(address, async () => {
      if (ground.mail.to(address).length === 1) await ground.hold('select from messaging.emails where tenant_id = $1 and email_id = $2 for update', [tenantId, emailId]);
    });
    return {
      tenantId,
      lock: undefined, // taken while the mail server answers
      middle: { table: 'messaging.emails' },
      afterwards: async () => {
        expect(await sent(ground, tenantId)).toBe(1);
        expect(new Set(ground.mail.to(address)).size, 'every copy bears one Message-ID').toBe(1);
        expect(ground.mail.to(address).length).toBeLessThanOrEqual(2);
      },
    };
  },
};
