import { describe, expect, it } from 'vitest';
import { axisTicks, changeShare, linePath } from './chart-scale.ts';

describe('a chart', () => {
  it('has an axis in round steps from zero to just above its highest value', () => {
    expect(axisTicks(2_980_000, 3)).toEqual([0, 1_000_000, 2_000_000, 3_000_000]);
    expect(axisTicks(7)).toEqual([0, 2, 4, 6, 8]);
    expect(axisTicks(0)).toEqual([0, 1]);
  });

  it('draws a flat series through the middle and nothing for one value', () => {
    expect(linePath([3, 3], 100, 20, 0)).toBe('M0.0,10.0L100.0,10.0');
    expect(linePath([3], 100, 20)).toBe('');
  });

  it('compares with nothing by saying nothing', () => {
    expect([changeShare(11, 10), changeShare(9, 10), changeShare(5, 0)]).toEqual([0.1, -0.1, undefined]);
  });
});
