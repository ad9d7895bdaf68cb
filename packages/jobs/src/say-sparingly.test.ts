import { expect, test } from 'vitest';
import { saySparingly } from './say-sparingly.ts';

test('the same trouble of many workers is said once in a while, and another kind at once', () => {
  let now = 0;
  const said: string[] = [];
  const say = saySparingly(({ message }) => said.push(message), 5_000, () => now);
  for (const worker of ['a', 'b', 'c']) say(new Error(`connect ECONNREFUSED (Queue: mail, Worker: ${worker})`));
  say(new Error('permission denied (Queue: mail, Worker: a)'));
  now = 5_000;
  say(new Error('connect ECONNREFUSED (Queue: other, Worker: d)'));
  expect(said).toEqual([
    'connect ECONNREFUSED (Queue: mail, Worker: a)', 'permission denied (Queue: mail, Worker: a)', 'connect ECONNREFUSED (Queue: other, Worker: d)',
  ]);
});
