import { expect, it } from 'vitest';
import { changeSentence } from './change-sentence.ts';

it.each([
  [null, 'There was nothing in the period before to compare with.'],
  [0, 'Revenue is as it was in the period before.'],
  [0.123, 'Revenue is 12% above the period before.'],
  [-0.0312, 'Revenue is 3.1% below the period before.'],
  [599, 'Revenue is 600 times that of the period before.'],
])('a growth of %s is said in a sentence', (growth, sentence) => {
  expect(changeSentence(growth, 'Revenue')).toBe(sentence);
});
