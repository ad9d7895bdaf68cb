import { describe, expect, it } from 'vitest';
import { placeLabels, pointsToLabel } from './trend-labels.ts';
import { textWidth } from './text-width.ts';

const room = (points: number, highest: number) => ({
  x: (index: number) => 50 + (points < 2 ? 150 : (index / (points - 1)) * 300),
  y: (value: number) => 26 + (1 - value / highest) * 150,
  left: 50,
  right: 350,
  bottom: 176,
});
const write = (value: number) => value.toFixed(2);

describe('the figures written on a line', () => {
  it('are the highest, the last and the first point that is known', () => {
    expect(pointsToLabel([3, 9, 4])).toEqual([1, 2, 0]);
    expect(pointsToLabel([undefined, 3, 9, 4, undefined])).toEqual([2, 3, 1]);
  });

  it('are written once where one point is all of them, and have no highest when nothing is above zero', () => {
    expect(pointsToLabel([5])).toEqual([0]);
    expect(pointsToLabel([0, 0, 0])).toEqual([2, 0]);
    expect(pointsToLabel([undefined])).toEqual([]);
  });

  it('stay inside the frame, however long', () => {
    const values = [9_999_999.99, 9_000_000, 9_500_000];
    for (const { x, text } of placeLabels(values, write, room(3, 10_000_000))) {
      expect(x - textWidth(text) / 2).toBeGreaterThanOrEqual(50);
      expect(x + textWidth(text) / 2).toBeLessThanOrEqual(350);
    }
  });

  it('leave out the less important one where two would meet', () => {
    const placed = placeLabels([10, 100, 99], write, { ...room(3, 100), x: (index) => 200 + index * 4 });
    expect(placed.map(({ index }) => index)).not.toContain(2);
    expect(placed[0]?.index).toBe(1);
  });

  it('keep clear of the line beneath them', () => {
    const values = Array.from({ length: 400 }, (_, index) => 50 + 40 * Math.sin(index * 2.1));
    const at = room(400, 100);
    for (const { x, y, text } of placeLabels(values, write, at)) {
      const under = values.filter((_, index) => Math.abs(at.x(index) - x) <= textWidth(text) / 2).map(at.y);
      expect(under.every((height) => height > y || height < y - 12)).toBe(true);
    }
  });
});
