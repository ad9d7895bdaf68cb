import { describe, expect, it } from 'vitest';
import { stackSeries, stackSpans, stackTotals } from './stack-kinds.ts';

const kinds = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id.toUpperCase() }));
const bars = [{ label: 'Oct', values: { a: 5, b: 4, c: 3, d: 2, e: 1 } }, { label: 'Nov', values: { a: 1 } }];

describe('stacked bars', () => {
  it('add up the fourth and later kinds when there are more than four, and lose nothing', () => {
    const series = stackSeries(kinds, bars, 'Other');
    expect(series.map(({ name, figures }) => [name, ...figures])).toEqual([
      ['A', 5, 1],
      ['B', 4, 0],
      ['C', 3, 0],
      ['Other', 3, 0],
    ]);
    expect(stackTotals(series, 2)).toEqual([15, 1]);
  });

  it('keep four kinds as they are', () => {
    expect(stackSeries(kinds.slice(0, 4), bars, 'Other').map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('stand on one another from zero, and what is below zero takes no room', () => {
    const series = stackSeries(kinds.slice(0, 3), [{ label: 'Oct', values: { a: 5, b: -2, c: 3 } }], 'Other');
    expect(stackSpans(series, 0)).toEqual([
      { from: 0, to: 5 },
      { from: 5, to: 5 },
      { from: 5, to: 8 },
    ]);
    expect(stackTotals(series, 1)).toEqual([6]);
  });
});
