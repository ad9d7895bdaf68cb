import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, Refusal, randomCode, uuidv7, CROCKFORD } from './index.ts';
import { openSecret, sealSecret, secretKeysFrom } from './secret-box.ts';

describe('ids', () => {
  it('are version 7, variant 1, and sort by the time they were made', () => {
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidv7(1_000) < uuidv7(1_001)).toBe(true);
    expect(uuidv7(0x0123456789ab).startsWith('01234567-89ab-7')).toBe(true);
  });

  it('do not repeat within a millisecond', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => uuidv7(1))).size).toBe(10_000);
  });
});

describe('random codes', () => {
  it('have the length asked for and only symbols of the alphabet', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
      const code = randomCode(length);
      expect(code).toHaveLength(length);
      expect([...code].every((symbol) => CROCKFORD.includes(symbol))).toBe(true);
    }));
  });

  it('favour no symbol of an alphabet that does not divide 256', () => {
    const counts = new Map<string, number>();
    for (const symbol of randomCode(60_000, 'abc')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    // A modulo bias would show 86/85/85 of 256, that is 336 more of the first; chance gives a standard deviation of 115.
    for (const count of counts.values()) expect(Math.abs(count - 20_000)).toBeLessThan(700);
  });
});

describe('cursors', () => {
  it('come back as they went', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (parts) => {
      expect(decodeCursor(encodeCursor(parts))).toEqual(parts);
    }));
  });

  it.each(['', '%%%', 'bm90IGpzb24', encodeCursor(['one', 'two'])])('a damaged one is refused: %s', (text) => {
    expect(() => decodeCursor(text, 1)).toThrow(Refusal);
  });
});

describe('the secret box', () => {
  const one = `v1:${randomBytes(32).toString('base64')}`;
  const two = `v2:${randomBytes(32).toString('base64')}`;

  it('opens what it closed, also after the key was rotated', () => {
    const box = sealSecret(secretKeysFrom(one), 'a secret');
    expect(openSecret(secretKeysFrom(`${two},${one}`), box).toString()).toBe('a secret');
    expect(sealSecret(secretKeysFrom(`${two},${one}`), 'x')[0]).toBe(2);
  });

  it('refuses a box when any one byte of it was changed', () => {
    const keys = secretKeysFrom(one);
    const box = sealSecret(keys, 'a secret');
    for (let index = 0; index < box.length; index += 1) {
      const changed = Buffer.from(box);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => openSecret(keys, changed)).toThrow();
    }
  });

  it('never seals the same text the same way', () => {
    const keys = secretKeysFrom(one);
    expect(sealSecret(keys, 'x').equals(sealSecret(keys, 'x'))).toBe(false);
  });

  it('refuses keys that are short, unversioned or doubled, without repeating them', () => {
    for (const text of ['v1:YWJj', 'secret', `${one},${one}`, '']) {
      expect(() => secretKeysFrom(text)).toThrow(/secret keys?/);
      expect(() => secretKeysFrom(text)).not.toThrow(/YWJj/);
    }
  });
});
