import { describe, expect, it } from 'vitest';
import { decimalMark, parseNumber, writeNumber } from './number-text.ts';

describe('a typed number', () => {
  it('is read with the decimal mark of the person, grouping or not', () => {
    expect(parseNumber('1.234,50', decimalMark('de-AT'), 2)).toBe(1234.5);
    expect(parseNumber('1,234.5', decimalMark('en-GB'), 2)).toBe(1234.5);
    expect(parseNumber(' -12 ', '.', 0)).toBe(-12);
  });

  it('is refused rather than guessed when it is no number or too fine', () => {
    expect([parseNumber('12kg', '.', 2), parseNumber('', '.', 2), parseNumber('1.005', '.', 2), parseNumber('1..2', '.', 2)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('survives writing and reading in every locale', () => {
    for (const locale of ['en-GB', 'de-AT', 'de-CH', 'fr-FR', 'sv-SE']) {
      expect(parseNumber(writeNumber(98_765.43, locale, 2), decimalMark(locale), 2), locale).toBe(98_765.43);
    }
  });
});
