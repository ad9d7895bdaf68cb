import { expect, test } from 'vitest';
import { nextEventId } from './next-event-id.ts';

test('twenty thousand ids at one moment are uuidv7s, each greater than the one before', () => {
  const ids = Array.from({ length: 20_000 }, nextEventId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});
