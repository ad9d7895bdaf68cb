import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc10 } from './crc10.ts';
import { hashLicenseKey, maskLicenseKey, newLicenseKey, parseLicenseKey } from './license-key.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const prefix = fc.stringMatching(/^[A-Z0-9]{2,8}$/);
const key = prefix.map(newLicenseKey);

test('the checksum is CRC-10/ATM: its published check value is 0x199', () => {
  const crc = [...'123456789'].reduce((register, character) => crc10(register, character.charCodeAt(0), 8), 0);
  expect(crc).toBe(0x199);
});

describe('a key', () => {
  test('is written PREFIX-XXXX-XXXX-XXXX-XXXX-XXXX and reads as itself', () => {
    fc.assert(fc.property(key, ({ text, prefix: own, lastFour }) => {
      expect(text).toMatch(/^[A-Z0-9]{2,8}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
      expect(parseLicenseKey(text)).toEqual({ text, prefix: own, lastFour });
    }));
  });

  test('reads the same in lower case, without dashes, with blanks, with long dashes', () => {
    fc.assert(fc.property(key, ({ text }) => {
      for (const typed of [text.toLowerCase(), text.replaceAll('-', ''), text.replaceAll('-', ' '), ` ${text.replaceAll('-', '–')}\n`]) {
        expect(parseLicenseKey(typed)?.text).toBe(text);
      }
    }));
  });

  test('reads O as 0, and I and L as 1', () => {
    fc.assert(fc.property(key, fc.constantFrom('I', 'L', 'i', 'l'), fc.constantFrom('O', 'o'), ({ text, prefix: own }, one, zero) => {
      const body = text.slice(own.length).replaceAll('1', one).replaceAll('0', zero);
      expect(parseLicenseKey(own + body)?.text).toBe(text);
    }));
  });

  test('with any one symbol wrong is no key', () => {
    fc.assert(fc.property(key, fc.nat(19), fc.nat(30), ({ prefix: own, text }, position, step) => {
      const body = text.slice(own.length).replaceAll('-', '');
      const other = ALPHABET.charAt((ALPHABET.indexOf(body.charAt(position)) + step + 1) % 32);
      expect(parseLicenseKey(own + body.slice(0, position) + other + body.slice(position + 1))).toBeUndefined();
    }));
  });

  test('with two neighbours swapped is no key', () => {
    fc.assert(fc.property(key, fc.nat(18), ({ prefix: own, text }, position) => {
      const body = text.slice(own.length).replaceAll('-', '');
      const [one, two] = [body.charAt(position), body.charAt(position + 1)];
      fc.pre(one !== two);
      expect(parseLicenseKey(own + body.slice(0, position) + two + one + body.slice(position + 2))).toBeUndefined();
    }));
  });

  test('with one symbol of its prefix wrong is no key', () => {
    fc.assert(fc.property(key, fc.nat(7), fc.constantFrom('A', 'B', 'C', '7'), ({ text, prefix: own }, position, other) => {
      fc.pre(position < own.length && own.charAt(position) !== other);
      expect(parseLicenseKey(own.slice(0, position) + other + own.slice(position + 1) + text.slice(own.length))).toBeUndefined();
    }));
  });

  test('never comes twice in ten thousand', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newLicenseKey('AUR').text)).size).toBe(10_000);
  });

  test('hashes to 32 bytes, and masked shows its last four only', () => {
    const { text, prefix: own, lastFour } = newLicenseKey('AUR');
    expect(hashLicenseKey({ text, prefix: own, lastFour })).toHaveLength(32);
    expect(maskLicenseKey(own, lastFour)).toBe(`AUR-••••-••••-••••-••••-${text.slice(-4)}`);
  });
});

test('anything else typed is no key, and never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => parseLicenseKey(typed) === undefined));
});
