import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent } from './currency-exponent.ts';
import { moneyOf, splitByLargestRemainder } from './money.ts';

describe('splitting money', () => {
  it.each([
    [299n, [4300n, 1400n, 2300n], [161n, 52n, 86n]],
    [299n, [1n, 1n, 1n], [100n, 100n, 99n]],
    [10n, [0n, 0n], [5n, 5n]],
    [0n, [3n, 4n], [0n, 0n]],
  ])('%s over %s is %s', (total, weights, parts) => {
    expect(splitByLargestRemainder(total, weights)).toEqual(parts);
  });

  it('loses and makes no money, whatever the weights', () => {
    fc.assert(fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 }),
      (total, weights) => {
        const parts = splitByLargestRemainder(total, weights);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
        expect(parts.every((part) => part >= 0n)).toBe(true);
      },
    ));
  });

  it('gives no part more than one minor unit away from its exact share', () => {
    fc.assert(fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 20 }),
      (total, weights) => {
        const sum = weights.reduce((all, weight) => all + weight, 0n);
        splitByLargestRemainder(total, weights).forEach((part, index) => {
          const low = (total * (weights[index] ?? 0n)) / sum;
          expect(part === low || part === low + 1n).toBe(true);
        });
      },
    ));
  });

  it('refuses no weights and negative ones', () => {
    expect(() => splitByLargestRemainder(1n, [])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(1n, [1n, -1n])).toThrow(RangeError);
  });
});

describe('money on the wire', () => {
  it('is exact or refused', () => {
    expect(moneyOf(1_999_999_800n, 'GBP')).toEqual({ amountMinor: 1_999_999_800, currency: 'GBP' });
    expect(() => moneyOf(2n ** 53n, 'GBP')).toThrow(RangeError);
  });

  it('knows the digits of a currency: two for EUR and HUF, none for JPY, three for IQD, after ISO 4217', () => {
    expect(['EUR', 'HUF', 'JPY', 'IQD'].map(currencyExponent)).toEqual([2, 2, 0, 3]);
  });
});
