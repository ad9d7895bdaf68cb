import { describe, expect, it } from 'vitest';
import { contrastRatio, parseHexColor, readableOn } from './contrast.ts';

describe('contrast', () => {
  it('agrees with the values WCAG gives for black, white and grey', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastRatio([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
    expect(contrastRatio([10, 20, 30], [10, 20, 30])).toBe(1);
  });

  it('text on any brand colour reaches at least 4.5:1', () => {
    for (let value = 0; value <= 0xffffff; value += 4093) {
      const background = [value >> 16, (value >> 8) & 255, value & 255] as const;
      const text = parseHexColor(readableOn(background)) ?? background;
      expect(contrastRatio(background, text)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('reads short and long hex colours and refuses the rest', () => {
    expect(parseHexColor('#0b6')).toEqual([0, 187, 102]);
    expect(parseHexColor(' 0B6B66 ')).toEqual([11, 107, 102]);
    expect([parseHexColor('teal'), parseHexColor('#12345'), parseHexColor('#0b6;x')]).toEqual([undefined, undefined, undefined]);
  });
});
