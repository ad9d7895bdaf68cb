import { describe, expect, it } from 'vitest';
import { announcedMinutes, timeLeft } from './countdown-left.ts';

describe('a limited time', () => {
  it('is counted in the unit that fits, and is never over before it is', () => {
    expect(timeLeft(8 * 3_600_000)).toEqual({ unit: 'hours', count: 8 });
    expect(timeLeft(24.2 * 60_000)).toEqual({ unit: 'minutes', count: 25 });
    expect(timeLeft(119_500)).toEqual({ unit: 'seconds', count: 120 });
    expect([timeLeft(1), timeLeft(0)]).toEqual([{ unit: 'seconds', count: 1 }, undefined]);
  });

  it('is announced at five minutes and at one, not each second', () => {
    const spoken = Array.from({ length: 400 }, (_, second) => announcedMinutes((400 - second) * 1000));
    expect(spoken.filter((minutes, second) => minutes !== spoken[second - 1])).toEqual([5, undefined, 1, undefined]);
    expect(announcedMinutes(0)).toBeUndefined();
  });
});
