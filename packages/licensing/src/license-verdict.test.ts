import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenseStanding, licenseVerdict, type LicenseFacts, type LicenseQuestion } from './license-verdict.ts';
import { VERDICT_CODES, type VerdictCode } from './verdict.contract.ts';

const AT = new Date('2026-11-20T12:00:00Z');
const PAST = new Date('2026-11-20T11:59:59Z');
const FUTURE = new Date('2027-01-01T00:00:00Z');
const facts: LicenseFacts = {
  status: 'active', expiresAt: null, whenExpired: 'restrict', productCode: 'prod_a', seats: 5, seatsUsed: 1, deviceActive: true,
};
const device: LicenseQuestion = { fingerprints: ['one'] };

type Row = [guarantee: string, facts: LicenseFacts | undefined, question: LicenseQuestion, valid: boolean, code: VerdictCode];
const table: Row[] = [
  ['an unknown key', undefined, {}, false, 'NOT_FOUND'],
  ['an active license', facts, {}, true, 'VALID'],
  ['an active license on its device', facts, device, true, 'VALID'],
  ['one that expires later', { ...facts, expiresAt: FUTURE }, device, true, 'VALID'],
  ['one that expires at this very moment', { ...facts, expiresAt: AT }, device, false, 'EXPIRED'],
  ['suspended beats unexpired', { ...facts, status: 'suspended', expiresAt: FUTURE }, device, false, 'SUSPENDED'],
  ['suspended beats expired', { ...facts, status: 'suspended', expiresAt: PAST }, device, false, 'SUSPENDED'],
  ['revoked beats everything', { ...facts, status: 'revoked', expiresAt: PAST }, {}, false, 'REVOKED'],
  ['expired under restrict', { ...facts, expiresAt: PAST, whenExpired: 'restrict' }, device, false, 'EXPIRED'],
  ['expired under revoke', { ...facts, expiresAt: PAST, whenExpired: 'revoke' }, device, false, 'EXPIRED'],
  ['expired under maintain stays EXPIRED and valid', { ...facts, expiresAt: PAST, whenExpired: 'maintain' }, device, true, 'EXPIRED'],
  ['expired under allow stays EXPIRED and valid', { ...facts, expiresAt: PAST, whenExpired: 'allow' }, device, true, 'EXPIRED'],
  ['another product', facts, { productCode: 'prod_b' }, false, 'PRODUCT_MISMATCH'],
  ['its own product', facts, { productCode: 'prod_a' }, true, 'VALID'],
  ['node-locked without a device', { ...facts, seats: 1, seatsUsed: 0, deviceActive: false }, {}, false, 'NO_MACHINE'],
  ['node-locked before its device is activated', { ...facts, seats: 1, seatsUsed: 0, deviceActive: false }, device, false, 'NO_MACHINE'],
  ['floating without a device, no device asked about', { ...facts, seatsUsed: 0, deviceActive: false }, {}, true, 'VALID'],
  ['floating before its first device', { ...facts, seatsUsed: 0, deviceActive: false }, device, false, 'NO_MACHINE'],
  ['an empty list of fingerprints', facts, { fingerprints: [] }, false, 'FINGERPRINT_EMPTY'],
  ['a device that is not activated', { ...facts, deviceActive: false }, device, false, 'FINGERPRINT_MISMATCH'],
  ['more devices than seats', { ...facts, seats: 5, seatsUsed: 6 }, device, false, 'TOO_MANY_DEVICES'],
];

describe('the verdict', () => {
  test.each(table)('%s', (_guarantee, given, question, valid, code) => {
    expect(licenseVerdict(given, question, AT)).toEqual({ valid, code });
  });
});

const anyFacts: fc.Arbitrary<LicenseFacts> = fc.record({
  status: fc.constantFrom('active', 'suspended', 'revoked'),
  expiresAt: fc.option(fc.date({ noInvalidDate: true })),
  whenExpired: fc.constantFrom('restrict', 'revoke', 'maintain', 'allow'),
  productCode: fc.constantFrom('prod_a', 'prod_b'),
  seats: fc.integer({ min: 1, max: 5 }),
  seatsUsed: fc.nat(6),
  deviceActive: fc.boolean(),
});
const anyQuestion: fc.Arbitrary<LicenseQuestion> = fc.record({
  productCode: fc.option(fc.constantFrom('prod_a', 'prod_b'), { nil: undefined }),
  fingerprints: fc.option(fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }), { nil: undefined }),
});
const anyDate = fc.date({ noInvalidDate: true });

test('a license that is not active is never valid', () => {
  fc.assert(fc.property(anyFacts, anyQuestion, anyDate, (given, question, at) => {
    fc.pre(given.status !== 'active');
    expect(licenseVerdict(given, question, at).valid).toBe(false);
  }));
});

test('a verdict is valid with VALID, or with EXPIRED under maintain or allow, and with nothing else', () => {
  fc.assert(fc.property(anyFacts, anyQuestion, anyDate, (given, question, at) => {
    const { valid, code } = licenseVerdict(given, question, at);
    expect(VERDICT_CODES).toContain(code);
    const lenient = code === 'EXPIRED' && (given.whenExpired === 'maintain' || given.whenExpired === 'allow');
    expect(valid).toBe(code === 'VALID' || lenient);
  }));
});

test('time alone never makes an invalid license valid', () => {
  fc.assert(fc.property(anyFacts, anyQuestion, anyDate, anyDate, (given, question, one, other) => {
    const [earlier, later] = one < other ? [one, other] : [other, one];
    fc.pre(!licenseVerdict(given, question, earlier).valid);
    expect(licenseVerdict(given, question, later).valid).toBe(false);
  }));
});

test('asking about a device never makes a license better than it stands', () => {
  fc.assert(fc.property(anyFacts, anyQuestion, anyDate, (given, question, at) => {
    fc.pre(licenseVerdict(given, question, at).valid);
    expect(licenseStanding(given, question, at).valid).toBe(true);
  }));
});
