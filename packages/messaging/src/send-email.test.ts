import { once } from 'node:events';
import type { Handler } from '@entrepot/jobs';
import { issueLicensedOrder, testSecrets, type NewLicenses } from '@entrepot/licensing/testing';
import { openDoors, type Doors } from '@entrepot/postgres';
import { openTestbed, type Testbed } from '@entrepot/testbed';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailLicenseKeys } from './mail-license-keys.ts';
import { openMailer, type Mailer } from './mailer.ts';
import { searchEmails } from './search-emails.ts';
import { sendEmailHandler } from './send-email.ts';

interface Received { to: string[]; from: string; raw: string }
let bed: Testbed;
let doors: Doors;
let mailer: Mailer;
let handler: Handler;
let refusing = false;
const received: Received[] = [];
// A real conversation over a real socket.
const server = new SMTPServer({
  authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo(_address, _session, done) {
    done(refusing ? Object.assign(new Error('mailbox is full, try later'), { responseCode: 452 }) : null);
  },
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      received.push({ to: envelope.rcptTo.map(({ address }) => address), from, raw: Buffer.concat(chunks).toString() });
      done();
    });
  },
});

beforeAll(async () => {
  bed = await openTestbed();
  doors = openDoors({ connectionString: bed.urls.jobs });
  const listening = once(server.server, 'listening');
  server.listen(0, '127.0.0.1');
  await listening;
  const address = server.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  mailer = openMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, domain: 'localhost' });
  handler = sendEmailHandler(mailer, {
    secrets: testSecrets, defaultSender: 'no-reply@localhost', storefrontUrl: (slug) => `http://${slug}.localhost:3000`, adminUrl: (slug) => `http://admin.localhost:3000/${slug}`,
  });
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await doors.close();
});

async function askForMail(wanted: NewLicenses = {}) {
  const order = await issueLicensedOrder(bed, doors, wanted);
  const ask = () => doors.transact(order.worker, (tx) => mailLicenseKeys(tx, order.worker, { orderId: order.orderId, holderEmail: order.email }));
  expect(await ask()).toBe(true);
  const [row] = await bed.superuser<{ emailId: string }>('select email_id as "emailId" from messaging.emails where tenant_id = $1', [order.tenantId]);
  const emailId = row?.emailId ?? '';
  const run = (lastAttempt = false) => handler.run({
    doors, actor: order.worker, payload: { emailId }, signal: AbortSignal.timeout(20_000), attempt: 0, lastAttempt,
  });
  const log = async () => (await searchEmails(bed.doors.reader(order.member), order.member, { limit: 10 })).items;
  return { ...order, ask, emailId, run, log, mine: () => received.filter(({ to }) => to.includes(order.email)) };
}

const plain = (raw: string) => raw.replace(/=\r?\n/g, '').replaceAll('=3D', '=');

test('the keys of an order arrive over SMTP in one e-mail, in text and HTML, from the tenant', async () => {
  const mail = await askForMail({ quantity: 2 });
  await mail.run();
  const [only, ...others] = mail.mine();
  expect(others).toEqual([]);
  expect(only?.from).toBe('no-reply@localhost');
  const raw = plain(only?.raw ?? '');
  for (const key of mail.keys) expect(raw.split(key)).toHaveLength(3);
  expect(raw).toContain(`Message-ID: <${mail.emailId}@localhost>`);
  expect(raw).toContain(`Subject: Your license keys for order ${mail.orderCode}`);
  expect(raw).toContain(`http://${mail.slug}.localhost:3000/licenses`);
  expect(await mail.log()).toMatchObject([{ state: 'sent', attempts: 1, lastError: '', toAddress: mail.email, template: 'license-keys' }]);
});

test('asked twice, an order gets one e-mail and one job', async () => {
  const mail = await askForMail();
  expect(await mail.ask()).toBe(false);
  expect(await bed.superuser("select 1 from jobs.job where name = 'messaging.send-email' and group_id = $1", [mail.tenantId])).toHaveLength(1);
});

test('a job that runs twice sends once', async () => {
  const mail = await askForMail();
  await mail.run();
  await mail.run();
  expect(mail.mine()).toHaveLength(1);
});

test('a job that died after the server took the e-mail sends it again under the same Message-ID', async () => {
  const mail = await askForMail();
  await mail.run();
  await bed.superuser("update messaging.emails set state = 'sending', sent_at = null where email_id = $1", [mail.emailId]);
  await mail.run();
  const ids = mail.mine().map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
  expect(ids).toEqual([`<${mail.emailId}@localhost>`, `<${mail.emailId}@localhost>`]);
});

test('a refusal is noted in the server\'s words and tried again; the last one is final until a person sends the job again', async () => {
  const mail = await askForMail();
  refusing = true;
  await expect(mail.run()).rejects.toThrow('mailbox is full');
  expect(await mail.log()).toMatchObject([{ state: 'queued', attempts: 1, lastError: expect.stringContaining('mailbox is full') }]);
  await expect(mail.run(true)).rejects.toThrow('mailbox is full');
  expect(await mail.log()).toMatchObject([{ state: 'failed', attempts: 2 }]);
  refusing = false;
  await mail.run();
  expect(await mail.log()).toMatchObject([{ state: 'sent', attempts: 3, lastError: '' }]);
  expect(mail.mine()).toHaveLength(1);
});

test('the delivery log of another tenant stays closed, and pages by cursor', async () => {
  const mail = await askForMail();
  const other = await askForMail();
  const page = await searchEmails(bed.doors.reader(mail.member), mail.member, { limit: 1 });
  expect(page.items.map(({ emailId }) => emailId)).toEqual([mail.emailId]);
  expect(page.nextCursor).toBeNull();
  expect(other.emailId).not.toBe(mail.emailId);
  await expect(searchEmails(bed.doors.reader(mail.member), mail.member, { limit: 1, cursor: 'WyJub3QgYW4gaWQiXQ' }))
    .rejects.toMatchObject({ code: 'cursor.invalid' });
});

test('no key is stored in clear with the e-mail', async () => {
  const mail = await askForMail();
  await mail.run();
  const [row] = await bed.superuser<{ text: string }>('select e::text as text from messaging.emails e where email_id = $1', [mail.emailId]);
  expect(row?.text).toContain(mail.email);
  expect(row?.text).not.toContain(mail.keys[0]);
});
