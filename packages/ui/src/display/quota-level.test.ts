import { describe, expect, it } from 'vitest';
import { quotaLevel } from './quota-level.ts';

describe('use against a quota', () => {
  it('is fine, near from four fifths, and over only beyond the limit', () => {
    expect([0, 79, 80, 100, 101].map((used) => quotaLevel(used, 100))).toEqual(['ok', 'ok', 'near', 'near', 'over']);
    expect(quotaLevel(50, 100, 0.5)).toBe('near');
  });

  it('has no level without a limit, and a limit of none is kept by using none', () => {
    expect([quotaLevel(1e9, undefined), quotaLevel(0, null), quotaLevel(0, 0), quotaLevel(1, 0)]).toEqual([
      'unlimited',
      'unlimited',
      'ok',
      'over',
    ]);
  });
});
