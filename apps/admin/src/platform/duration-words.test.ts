import { expect, it } from 'vitest';
import { durationWords } from './duration-words.ts';

it.each([
  [0, '0 s'], [0.0123, '12 ms'], [1, '1 s'], [1.25, '1.3 s'], [59.9, '59 s'], [60, '1 min'], [200, '3 min 20 s'], [3_600, '1 h'],
  [7_500, '2 h 5 min'], [172_799, '47 h 59 min'], [345_600, '4 days'],
])('%s seconds are “%s”', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});
