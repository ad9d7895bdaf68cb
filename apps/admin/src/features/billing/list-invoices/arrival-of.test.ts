import { expect, test } from 'vitest';
import { arrivalOf, today } from './arrival-of.ts';

const now = new Date(2026, 10, 20, 9, 30);

test('today is left to the server, another day is its noon, and what is no day is passed on', () => {
  expect(today(now)).toBe('2026-11-20');
  expect(arrivalOf('2026-11-20', now)).toBeUndefined();
  expect(arrivalOf('2026-11-02', now)).toBe('2026-11-02T12:00:00.000Z');
  expect(arrivalOf('2026-11-21', now)).toBe('2026-11-21T12:00:00.000Z');
  expect(arrivalOf('', now)).toBe('');
});

test('yesterday is not in the future, however far east its noon is still to come', () => {
  const early = { getFullYear: () => 2026, getMonth: () => 10, getDate: () => 21, getTime: () => Date.UTC(2026, 10, 20, 10, 30) };
  expect(arrivalOf('2026-11-20', Object.assign(new Date(Date.UTC(2026, 10, 20, 10, 30)), early))).toBeUndefined();
});
