import { describe, expect, it } from 'vitest';
import { grainOf, startOf, trendPoints } from './trend-points.ts';

const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
const days = (count: number) => Array.from({ length: count }, (_, index) => ({ day: day(index), value: 1, before: 2 }));

describe('points of a trend', () => {
  it('are days while there are few, with a short and a full name', () => {
    expect(trendPoints(days(2), 'en-GB')).toEqual([
      { label: '1 Jan', name: 'Thu, 1 Jan 2026', value: 1, before: 2 },
      { label: '2 Jan', name: 'Fri, 2 Jan 2026', value: 1, before: 2 },
    ]);
  });

  it('lose nothing of what they add up', () => {
    for (const count of [1, 120, 121, 732, 733, 1_827]) {
      const points = trendPoints(days(count), 'en-GB');
      expect(points.length).toBeLessThanOrEqual(400);
      expect(points.reduce((sum, { value = 0 }) => sum + value, 0)).toBe(count);
      expect(points.reduce((sum, { before = 0 }) => sum + before, 0)).toBe(2 * count);
    }
  });

  it('have no period before when the days have none', () => {
    expect(trendPoints([{ day: '2026-01-01', value: 3 }], 'en-GB')[0]).not.toHaveProperty('before');
  });

  it('begin weeks on Monday and months on the first', () => {
    expect(startOf('2026-11-22', 'week')).toBe('2026-11-16');
    expect(startOf('2026-11-16', 'week')).toBe('2026-11-16');
    expect(startOf('2026-11-22', 'month')).toBe('2026-11-01');
    expect([grainOf(120), grainOf(121), grainOf(733)]).toEqual(['day', 'week', 'month']);
  });
});
