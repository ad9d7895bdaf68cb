import { describe, expect, it } from 'vitest';
import { trendPaths } from './trend-paths.ts';

const x = (index: number) => index * 10;
const y = (value: number) => 100 - value;

describe('a line over time', () => {
  it('is one stroke from the first to the last point, its area closed on the zero line', () => {
    const { line, area, alone } = trendPaths([10, 30, 20], x, y);
    expect(line).toBe('M0.0,90.0L10.0,70.0L20.0,80.0');
    expect(area).toBe('M0.0,100.0L0.0,90.0L10.0,70.0L20.0,80.0V100.0Z');
    expect(alone).toEqual([]);
  });

  it('breaks at a gap instead of drawing across it', () => {
    expect(trendPaths([10, 20, undefined, 30, 40], x, y).line).toBe('M0.0,90.0L10.0,80.0M30.0,70.0L40.0,60.0');
  });

  it('keeps a point between two gaps as a dot', () => {
    expect(trendPaths([undefined, 5, undefined], x, y)).toEqual({ line: '', area: '', alone: [1] });
    expect(trendPaths([7], x, y).alone).toEqual([0]);
  });

  it('of nothing is nothing', () => {
    expect(trendPaths([], x, y)).toEqual({ line: '', area: '', alone: [] });
  });
});
