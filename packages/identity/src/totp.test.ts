import { generate } from 'otplib';
import { expect, test } from 'vitest';
import { grouped, newTotpSecret, otpauthUri, timeStepOf } from './totp.ts';

const at = new Date('2027-01-15T08:00:00Z');
const later = (seconds: number): Date => new Date(at.getTime() + seconds * 1000);

test('a secret has 160 bits', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
});

test('a code is good for its step and one step after, never before', async () => {
  const secret = newTotpSecret();
  const token = await generate({ secret, epoch: at.getTime() / 1000 });
  const step = BigInt(at.getTime() / 30_000);
  expect(await timeStepOf(secret, token, at)).toBe(step);
  expect(await timeStepOf(secret, token, later(59))).toBe(step);
  expect(await timeStepOf(secret, token, later(60))).toBeUndefined();
  expect(await timeStepOf(secret, token, later(-1))).toBeUndefined();
});

test.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', '12 456'])('"%s" is a wrong code and not a fault', async (code) => {
  expect(await timeStepOf(newTotpSecret(), code, at)).toBeUndefined();
});

test('the RFC 6238 reference value (SHA-1, 59 s, last six digits) is accepted', async () => {
  // "12345678901234567890" in base 32
  expect(await timeStepOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', '287082', new Date(59_000))).toBe(1n);
});

test('the URI names issuer and account, the manual secret stands in groups', () => {
  expect(otpauthUri('Acme & Co', 'ada@acme.example', 'ABCD')).toBe(
    'otpauth://totp/Acme%20%26%20Co:ada%40acme.example?secret=ABCD&issuer=Acme%20%26%20Co');
  expect(grouped('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
});
