import { eventTypes } from '@entrepot/api/events';
import { expect, test } from 'vitest';
import { knownEvents } from './event-words.ts';

test('every event of the published catalog has words, and nothing else has', () => {
  expect(knownEvents.toSorted()).toEqual([...eventTypes].toSorted());
});
