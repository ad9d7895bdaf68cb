import { describe, expect, it } from 'vitest';
import { tierProblems } from './tier-problems.ts';

describe('price tiers while they are edited', () => {
  it('are sound when they start at 1 and rise', () => {
    expect(tierProblems([{ from: 1, price: 5 }, { from: 12, price: 4.2 }])).toEqual([]);
  });

  it('name the tier and the field that is wrong', () => {
    expect(tierProblems([{ from: 2, price: 5 }, { from: 2, price: 4 }, { from: 9, price: undefined }, { from: undefined, price: 1 }])).toEqual([
      { at: 0, field: 'from', why: 'firstIsOne' },
      { at: 1, field: 'from', why: 'ascending' },
      { at: 2, field: 'price', why: 'needsPrice' },
      { at: 3, field: 'from', why: 'needsQuantity' },
    ]);
  });
});
