import { describe, expect, it } from 'vitest';
import { rankedScale, shareOf, wholeOf } from './ranked-scale.ts';

describe('ranked bars', () => {
  it('start at zero and end at the largest', () => {
    const { zero, at } = rankedScale([40, 10, 0]);
    expect([zero, at(40), at(10), at(0)]).toEqual([0, 100, 25, 0]);
  });

  it('go left from zero for what is below it', () => {
    const { zero, at } = rankedScale([75, -25]);
    expect([zero, at(-25), at(75)]).toEqual([25, 0, 100]);
  });

  it('have no length when all is zero', () => {
    expect(rankedScale([0, 0]).at(0)).toBe(0);
  });

  it('state shares only where parts make a whole', () => {
    expect([wholeOf([30, 10]), wholeOf([30, -10])]).toEqual([40, undefined]);
    expect([shareOf(10, 40), shareOf(0, 0), shareOf(1, undefined)]).toEqual([0.25, undefined, undefined]);
  });
});
