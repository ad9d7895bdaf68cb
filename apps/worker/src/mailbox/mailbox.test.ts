import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailbox, type Mailbox } from './start-mailbox.ts';

let mailbox: Mailbox;
beforeAll(async () => {
  const started = await startMailbox({ smtpPort: 0, httpPort: 0 });
  if (!started) throw new Error('no mailbox');
  mailbox = started;
});
afterAll(() => mailbox.close());

async function deliver(mail: object): Promise<void> {
  const transport = createTransport({ url: mailbox.smtpUrl });
  await transport.sendMail({ from: { name: 'Aurora', address: 'shop@aurora.test' }, to: 'ada@example.test', ...mail });
  transport.close();
}
const get = (path: string) => fetch(mailbox.url + path);

test('without ports there is no mailbox', async () => {
  expect(await startMailbox({ smtpPort: undefined, httpPort: undefined })).toBeUndefined();
});

test('what is sent over SMTP is listed and opens, in HTML in a sandbox and in text', async () => {
  await deliver({ subject: 'Ihre Lizenzschlüssel', text: 'AUR-1', html: '<p>AUR-<b>1</b></p>', messageId: '<one@localhost>' });
  const list = await (await get('/')).text();
  expect(list).toContain('Ihre Lizenzschlüssel');
  expect(list).toContain('ada@example.test');
  const number = /\/mails\/(\d+)/.exec(list)?.[1];
  const shown = await (await get(`/mails/${number}`)).text();
  expect(shown).toContain(`<iframe sandbox title="The e-mail" src="/mails/${number}/html">`);
  expect(await (await get(`/mails/${number}?view=text`)).text()).toContain('<pre>AUR-1');
  const body = await get(`/mails/${number}/html`);
  expect(await body.text()).toContain('AUR-<b>1</b>');
  expect(body.headers.get('content-security-policy')).toMatch(/sandbox$/);
});

test('the same e-mail sent again is there once', async () => {
  const mail = { subject: 'Twice', text: 'x', messageId: '<two@localhost>' };
  await deliver(mail);
  await deliver(mail);
  expect((await (await get('/')).text()).split('Twice')).toHaveLength(2);
});

test('hostile words stay words, and no page may run a script', async () => {
  await deliver({ subject: '<script>alert(1)</script>', text: '<img src=x onerror=alert(2)>', from: { name: '"><b>', address: 'x@y.test' } });
  const list = await get('/');
  const page = await list.text();
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('<script>');
  expect(list.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
  const number = /\/mails\/(\d+)/.exec(page)?.[1];
  const shown = await (await get(`/mails/${number}`)).text();
  expect(shown).toContain('&lt;img src=x onerror=alert(2)&gt;');
  expect(shown).not.toContain('<img');
});

test('an unknown mail is not found, and nothing can be sent', async () => {
  expect((await get('/mails/99999')).status).toBe(404);
  expect((await fetch(mailbox.url, { method: 'POST' })).status).toBe(405);
});

test('an address that is none is refused, and the mailbox goes on', async () => {
  expect((await get('//')).status).toBe(400);
  expect((await get('/')).status).toBe(200);
});
