import { expect, test } from 'vitest';
import { composeLicenseDates } from './license-dates.template.ts';

const facts = {
  tenantName: 'Acme <Tools>', accentColor: '#0f6b66', timeZone: 'Europe/Berlin', licensesUrl: 'https://acme.example/licenses', total: 3,
  licenses: [{ productName: 'Aurora & Co', prefix: 'AUR', lastFour: 'X7Q2', expiresAt: new Date('2026-11-20T23:30:00Z') }],
} as const;

test('the mail names product, end and the two ends of the key, in the language and on the calendar of the tenant', () => {
  const mail = composeLicenseDates({ ...facts, kind: 'expired', locale: 'en-GB' });
  expect(mail.subject).toBe('3 of your licenses have expired');
  expect(mail.text).toContain('Aurora & Co, key AUR-…-X7Q2: expired on 21 Nov 2026');
  expect(mail.text).toContain('2 more are in your account.');
  expect(composeLicenseDates({ ...facts, total: 1, kind: 'expiring', locale: 'de-DE' }).subject).toBe('Eine Ihrer Lizenzen läuft bald ab');
});

test('names from the catalog stay text', () => {
  const { html } = composeLicenseDates({ ...facts, kind: 'expiring', locale: 'en-GB' });
  expect(html).toContain('Aurora &amp; Co');
  expect(html).toContain('Acme &lt;Tools&gt;');
});
