import { expect, it } from 'vitest';
import { queueCondition } from './queue-condition.ts';

const idle = { waiting: 0, delayed: 0, running: 0, dead: 0, oldestDueSeconds: null };

it.each([
  [{}, 'Idle'],
  [{ delayed: 3 }, 'Later'],
  [{ waiting: 1, oldestDueSeconds: 300 }, 'Waiting'],
  [{ waiting: 1, running: 1, oldestDueSeconds: 2 }, 'Working'],
  [{ waiting: 1, running: 1, oldestDueSeconds: 301 }, 'Behind'],
  [{ dead: 1, waiting: 1, oldestDueSeconds: 9_000 }, 'Has failures'],
])('a queue with %j is said to be “%s”', (figures, word) => {
  expect(queueCondition({ ...idle, ...figures }).word).toBe(word);
});
