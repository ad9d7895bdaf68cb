import { describe, expect, it } from 'vitest';
import { dayIn, daysIn, presetOf, presetRange, rangePresets, rangeProblem } from './date-range.ts';

describe('ranges of days', () => {
  it('that are named end with today and count it', () => {
    expect(presetRange('last-7-days', '2026-11-20')).toEqual({ from: '2026-11-14', to: '2026-11-20' });
    expect(daysIn(presetRange('last-90-days', '2026-11-20'))).toBe(90);
    expect(presetRange('this-month', '2026-11-01')).toEqual({ from: '2026-11-01', to: '2026-11-01' });
    expect(presetRange('this-year', '2026-11-20').from).toBe('2026-01-01');
  });

  it('know the length of each month, over the turn of the year and in leap years', () => {
    expect(presetRange('last-month', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(presetRange('last-month', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('are recognised by their days', () => {
    for (const preset of rangePresets) expect(presetOf(presetRange(preset, '2026-11-20'), '2026-11-20')).toBe(preset);
    expect(presetOf({ from: '2026-11-03', to: '2026-11-12' }, '2026-11-20')).toBeUndefined();
  });

  it('are refused when incomplete, reversed, out of bounds or too long, in that order', () => {
    const limits = { maximumDays: 31, earliest: '2026-01-01', latest: '2026-11-20' };
    const problem = (from: string, to: string) => rangeProblem({ from, to }, limits);
    expect(problem('', '2026-11-20')).toBe('incomplete');
    expect(problem('2026-13-41', '2026-11-20')).toBe('incomplete');
    expect(problem('2026-11-20', '2026-11-19')).toBe('reversed');
    expect(problem('2025-12-31', '2026-01-05')).toBe('too-early');
    expect(problem('2026-11-01', '2026-11-21')).toBe('too-late');
    expect(problem('2026-10-01', '2026-11-01')).toBe('too-long');
    expect(problem('2026-10-01', '2026-10-31')).toBeUndefined();
    expect(problem('2026-11-20', '2026-11-20')).toBeUndefined();
  });

  it('begin with the day it is where the person is', () => {
    expect(dayIn('Europe/Vienna', new Date('2026-11-19T23:30:00Z'))).toBe('2026-11-20');
    expect(dayIn('America/New_York', new Date('2026-11-20T03:00:00Z'))).toBe('2026-11-19');
  });
});
