import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianWithInterval, rankOfBound } from './interval.ts';

describe('the interval of a median', () => {
  it('takes the ranks that the tables of the sign test give', () => {
    expect([6, 9, 11, 15, 20, 25].map(rankOfBound)).toEqual([1, 2, 2, 4, 6, 8]);
  });

  it('refuses samples too small for 95 %', () => {
    expect(() => rankOfBound(5)).toThrow(RangeError);
  });

  it('holds the median, whatever the sample', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 60 }), (sample) => {
      const { low, median, high } = medianWithInterval(sample);
      return low <= median && median <= high;
    }));
  });
});
