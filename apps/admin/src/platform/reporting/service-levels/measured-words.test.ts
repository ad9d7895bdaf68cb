import { expect, it } from 'vitest';
import { measuredWords } from './measured-words.ts';

it.each([
  [null, 'ratio', '–'],
  [1, 'ratio', '100 %'],
  [0.99949999, 'ratio', '99.9499 %'],
  [0.0005, 'ratio', '0.05 %'],
  [0.24, 'seconds', '240 ms'],
  [3_700, 'seconds', '1 h 1 min'],
  [3, 'count', '3'],
] as const)('a measurement of %s as %s reads “%s”', (measured, unit, words) => {
  expect(measuredWords({ measured, unit }, String)).toBe(words);
});
