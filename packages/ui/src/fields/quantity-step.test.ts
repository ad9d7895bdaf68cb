import { describe, expect, it } from 'vitest';
import { fitQuantity } from './quantity-step.ts';

describe('a quantity', () => {
  it('is rounded up to whole packs and never below the minimum', () => {
    expect([fitQuantity(13, 1, 12), fitQuantity(0, 12, 12), fitQuantity(5, 10, 4), fitQuantity(7, 1, 1)]).toEqual([24, 12, 12, 7]);
  });

  it('stays at the last whole pack below the maximum', () => {
    expect([fitQuantity(500, 12, 12, 100), fitQuantity(96, 12, 12, 100)]).toEqual([96, 96]);
  });

  it('keeps the minimum when the maximum leaves nothing to order', () => {
    expect(fitQuantity(12, 12, 12, 5)).toBe(12);
  });
});
