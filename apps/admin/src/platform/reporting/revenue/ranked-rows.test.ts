import { expect, it } from 'vitest';
import { rankedRows } from './ranked-rows.ts';

const row = (now: number, before: number) => ({
  revenue: { current: { amountMinor: now, currency: 'EUR' }, previous: { amountMinor: before, currency: 'EUR' }, growth: null },
});

it('rows and rest of a ranking come to the whole, whatever the report itself left out', () => {
  const rows = [row(50, 5), row(30, 3), row(20, 2)];
  expect(rankedRows(rows, undefined, 3)).toEqual({ rows, rest: undefined });
  expect(rankedRows(rows, { ...row(7, 1), groups: 40 }, 3).rest).toEqual({ count: 40, value: 7, before: 1 });
  expect(rankedRows(rows, { ...row(7, 1), groups: 40 }, 1)).toEqual({ rows: rows.slice(0, 1), rest: { count: 42, value: 57, before: 6 } });
});
