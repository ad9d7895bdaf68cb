import { expect, test } from 'vitest';
import { cronWords } from './cron-words.ts';

test.each([
  ['*/15 * * * *', 'Every 15 minutes'],
  ['7 * * * *', 'Every hour, at 7 past'],
  ['0 5 * * *', 'Every day at 05:00 UTC'],
  ['30 13 * * *', 'Every day at 13:30 UTC'],
  ['0 5 * * 1', '0 5 * * 1'],
  ['*/5 3 * * *', '*/5 3 * * *'],
])('%s is said as "%s"', (cron, words) => {
  expect(cronWords(cron)).toBe(words);
});
