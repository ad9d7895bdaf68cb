import { randomBytes } from 'node:crypto';
import { inviteUser } from '@entrepot/identity';
import type { SecretKeys } from '@entrepot/kernel/secret-box';
import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailInvitation } from './mail-invitation.ts';
import type { Mail } from './mailer.ts';
import { sendEmailHandler } from './send-email.ts';

const secrets: SecretKeys = [{ version: 1, key: randomBytes(32) }];
let bed: Testbed;
let doors: Doors;
beforeAll(async () => {
  bed = await openTestbed();
  doors = openDoors({ connectionString: bed.urls.jobs });
});
afterAll(() => doors.close());

async function invited(locale = 'en-GB') {
  const tenant = await bed.createTenant({ locale });
  const { tenantId } = tenant;
  const operator = { kind: 'operator', tenantId, requestId: 'test-invite', label: 'Grace <Hopper>' } as const;
  const email = 'ada@team.example';
  const invitation = await bed.doors.transact(operator, (tx) => inviteUser(tx, operator, { email, role: 'owner', secrets }));
  const worker = { kind: 'worker', tenantId, requestId: 'test-mail' } as const;
  const ask = () => doors.transact(worker, (tx) => mailInvitation(tx, worker, { invitationId: invitation.invitationId, email }));
  const sent: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void sent.push(mail), close: () => undefined };
  const handler = sendEmailHandler(mailer, {
    secrets, defaultSender: 'no-reply@localhost', storefrontUrl: (slug) => `http://${slug}.localhost`, adminUrl: (slug) => `http://admin.localhost/${slug}`,
  });
  const mails = () => bed.superuser<{ emailId: string; state: string; error: string; text: string }>(
    'select email_id as "emailId", state, last_error as error, e::text as text from messaging.emails e where tenant_id = $1', [tenantId]);
  const run = async () => {
    const [mail] = await mails();
    await handler.run({ doors, actor: worker, payload: { emailId: mail?.emailId ?? '' }, signal: AbortSignal.timeout(10_000), attempt: 0, lastAttempt: false });
  };
  return { tenant, invitation, operator, ask, run, sent, mails };
}

test('the link with the token goes out once, by mail alone, and is stored with the mail nowhere', async () => {
  const { tenant, invitation, ask, run, sent, mails } = await invited();
  expect(await ask()).toBe(true);
  expect(await ask(), 'asked twice').toBe(false);
  await run();
  await run();
  expect(sent).toHaveLength(1);
  const link = `http://admin.localhost/${tenant.slug}/accept-invitation#${invitation.token}`;
  expect(sent[0]).toMatchObject({ to: 'ada@team.example', subject: `You are invited to join ${tenant.name}` });
  expect(sent[0]?.text).toContain(link);
  expect(sent[0]?.html).toContain(link);
  expect(sent[0]?.html).toContain('Grace &lt;Hopper&gt; has invited you');
  const [stored] = await mails();
  expect(stored).toMatchObject({ state: 'sent' });
  expect(stored?.text).not.toContain(invitation.token);
});

test('the mail speaks the tenant\'s language', async () => {
  const { tenant, ask, run, sent } = await invited('de-DE');
  await ask();
  await run();
  expect(sent[0]).toMatchObject({ subject: `Einladung zu ${tenant.name}` });
});

test('an invitation that was replaced before its mail went out is not mailed and not tried again; the new one is', async () => {
  const { operator, ask, run, sent, mails } = await invited();
  await ask();
  await bed.doors.transact(operator, (tx) => inviteUser(tx, operator, { email: 'ADA@team.example', role: 'manager', secrets }));
  await run();
  expect(sent).toEqual([]);
  expect(await mails()).toMatchObject([{ state: 'failed', error: 'The invitation is over.' }]);
});
