import { describe, expect, it } from 'vitest';
import { keyTarget } from './point-reader.tsx';

describe('reading points by keyboard', () => {
  it('moves by one, by a tenth and to the ends, and stops there', () => {
    expect(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'].map((key) => keyTarget(key, 39, 40))).toEqual([
      38, 39, 39, 35, 0, 39,
    ]);
    expect(keyTarget('ArrowLeft', 0, 1)).toBe(0);
  });

  it('leaves every other key to the page', () => {
    expect([keyTarget('Tab', 3, 40), keyTarget('a', 3, 40)]).toEqual([undefined, undefined]);
  });
});
