import { expect, test } from 'vitest';
import { composeLicenseKeys, type LicenseKeysFacts } from './license-keys.template.ts';

const facts: LicenseKeysFacts = {
  tenantName: 'Aurora & Co', locale: 'en-GB', timeZone: 'Europe/Paris', accentColor: '#0f6b66', orderCode: 'ABCD-1234', buyerName: 'Ada <b>Buyer</b>',
  keys: [
    { productName: 'Aurora "Studio"', lineNo: 1, seats: 3, expiresAt: new Date('2027-11-20T23:30:00Z'), key: 'AUR-0000-0000-0000-0000-0001' },
    { productName: 'Aurora "Studio"', lineNo: 1, seats: 3, expiresAt: null, key: 'AUR-0000-0000-0000-0000-0002' },
  ],
  total: 2, licensesUrl: 'http://aurora.localhost:3000/licenses',
};

test('the text names the order, each key with its terms, and where to find them again', () => {
  const { subject, text } = composeLicenseKeys(facts);
  expect(subject).toBe('Your license keys for order ABCD-1234');
  expect(text).toContain('AUR-0000-0000-0000-0000-0001   (3 devices, valid until 21 Nov 2027)');
  expect(text).toContain('AUR-0000-0000-0000-0000-0002   (3 devices)');
  expect(text).toContain('http://aurora.localhost:3000/licenses');
});

test('a tenant in Germany writes German, with its own dates', () => {
  const { subject, text, html } = composeLicenseKeys({ ...facts, locale: 'de-DE' });
  expect(subject).toBe('Ihre Lizenzschlüssel zur Bestellung ABCD-1234');
  expect(text).toContain('3 Geräte, gültig bis 21.11.2027');
  expect(html).toContain('<html lang="de-DE">');
});

test('what people called themselves and their products stays text in the HTML', () => {
  const { html } = composeLicenseKeys(facts);
  expect(html).toContain('Ada &lt;b&gt;Buyer&lt;/b&gt;');
  expect(html).toContain('Aurora &quot;Studio&quot;');
  expect(html).not.toContain('<b>');
});

test('an order with more keys than an e-mail bears says how many more there are', () => {
  expect(composeLicenseKeys({ ...facts, total: 1_000 }).text).toContain('998 more are in your account.');
});
