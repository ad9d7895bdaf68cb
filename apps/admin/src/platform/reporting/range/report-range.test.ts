import { describe, expect, it } from 'vitest';
import { daysInRange, lastTwelveMonths, monthsOf, monthWithin, readRange } from './report-range.ts';

const today = '2026-11-20';

describe('the days of a report in its address', () => {
  it('are the thirty days that end today when the address names none', () => {
    expect(readRange({}, today)).toEqual({ range: { from: '2026-10-22', to: today }, sound: true });
  });

  it('are those that it names', () => {
    expect(readRange({ from: '2010-12-01', to: '2011-12-09' }, today)).toEqual({ range: { from: '2010-12-01', to: '2011-12-09' }, sound: true });
  });

  it.each([
    ['a day that does not exist', '2026-02-30', '2026-03-01', { from: '', to: '2026-03-01' }],
    ['a word', 'yesterday', '2026-03-01', { from: '', to: '2026-03-01' }],
    ['one end only', '2026-03-01', undefined, { from: '2026-03-01', to: '' }],
    ['the last day before the first', '2026-03-02', '2026-03-01', { from: '2026-03-02', to: '2026-03-01' }],
    ['more than five years', '2020-01-01', '2026-01-01', { from: '2020-01-01', to: '2026-01-01' }],
    ['a year out of reach', '0001-01-01', '0001-01-02', { from: '0001-01-01', to: '0001-01-02' }],
  ])('cannot be asked for with %s', (_name, from, to, range) => {
    expect(readRange({ from, to }, today)).toEqual({ range, sound: false });
  });

  it('are the usual ones of the report when it says so', () => {
    expect(readRange({}, today, lastTwelveMonths(today)).range).toEqual({ from: '2025-12-01', to: today });
    expect(lastTwelveMonths('2026-03-31')).toEqual({ from: '2025-04-01', to: '2026-03-31' });
  });

  it('of one month end with the month or with the report', () => {
    expect(monthWithin({ from: '2024-01-15', to: '2024-03-10' }, '2024-01')).toEqual({ from: '2024-01-15', to: '2024-01-31' });
    expect(monthWithin({ from: '2024-01-15', to: '2024-03-10' }, '2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(monthWithin({ from: '2024-01-15', to: '2024-03-10' }, '2024-03')).toEqual({ from: '2024-03-01', to: '2024-03-10' });
  });

  it('touch every month between them', () => {
    expect(monthsOf({ from: '2010-11-30', to: '2011-02-01' })).toEqual(['2010-11', '2010-12', '2011-01', '2011-02']);
    expect(monthsOf({ from: '2026-12-01', to: '2026-12-31' })).toEqual(['2026-12']);
  });

  it('are counted with both ends', () => {
    expect(daysInRange({ from: '2026-02-27', to: '2026-03-01' })).toBe(3);
  });
});
