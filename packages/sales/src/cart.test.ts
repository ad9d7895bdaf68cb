import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_TOTAL_MAXIMUM, lineIssues, lineTotal, missingToMinimum, subtotal, type PricedLine } from './cart.ts';

const line = (wanted: Partial<PricedLine> = {}): PricedLine => ({
  productId: 'p', quantity: 1, kind: 'goods', minimumQuantity: 1, quantityStep: 1, unitPriceMinor: 100n, available: 10, ...wanted,
});
const anyLine = fc.record({ quantity: fc.integer({ min: 1, max: 1_000_000 }), unitPriceMinor: fc.bigInt(0n, 999_999_999_999n) });

test('two at 999,999,900 are 1,999,999,800', () => {
  expect(lineTotal({ quantity: 2, unitPriceMinor: 999_999_900n })).toBe(1_999_999_800n);
});

test('a subtotal of 10 is blocked by a minimum of 11, and 1 is missing', () => {
  expect(missingToMinimum(10n, 11n)).toBe(1n);
  expect(missingToMinimum(11n, 11n)).toBe(0n);
});

test('a subtotal is the exact sum of its lines in any order, and any cart within bounds fits a JSON number', () => {
  fc.assert(fc.property(fc.array(anyLine, { maxLength: 500 }), (lines) => {
    const sum = subtotal(lines);
    expect(sum).toBe(lines.map((one) => lineTotal(one) ?? 0n).reduce((one, other) => one + other, 0n));
    expect(subtotal(lines.toReversed())).toBe(sum);
    expect(sum).toBeLessThanOrEqual(BigInt(Number.MAX_SAFE_INTEGER));
  }));
});

test('an amount out of bounds has no total and cannot be ordered', () => {
  const tooDear = line({ quantity: 1_000_000, unitPriceMinor: LINE_TOTAL_MAXIMUM, available: 1_000_000 });
  expect(lineTotal(tooDear)).toBeUndefined();
  expect(lineIssues([tooDear])).toEqual([['too-many']]);
});

test.for([
  [{}, []],
  [{ kind: null }, ['unavailable']],
  [{ unitPriceMinor: null }, ['unpriced']],
  [{ quantity: 4, minimumQuantity: 6, quantityStep: 3 }, ['below-minimum', 'off-step']],
  [{ quantity: 8, minimumQuantity: 6, quantityStep: 2 }, []],
  [{ quantity: 11 }, ['short']],
  [{ kind: 'licensed', available: null, quantity: 1_000 }, []],
  [{ kind: 'licensed', available: null, quantity: 1_001 }, ['too-many']],
] as const)('%o has the issues %o', ([wanted, issues]) => {
  expect(lineIssues([line(wanted)])).toEqual([issues]);
});

test('lines of one product draw on the same stock', () => {
  expect(lineIssues([line({ quantity: 6 }), line({ quantity: 5 }), line({ productId: 'q' })])).toEqual([['short'], ['short'], []]);
});
