import { describe, expect, it } from 'vitest';
import { spreadIndexes } from './axis-labels.ts';
import { axisTicksAround } from './chart-scale.ts';

describe('an axis', () => {
  it('names the first and the last point and spreads the rest evenly', () => {
    expect(spreadIndexes(400, 5)).toEqual([0, 100, 200, 299, 399]);
    expect(spreadIndexes(5, 9)).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps one step throughout where steps are short, and ends with the last', () => {
    expect(spreadIndexes(12, 5)).toEqual([2, 5, 8, 11]);
  });

  it('names at least the last point, and none of none', () => {
    expect([spreadIndexes(30, 0.4), spreadIndexes(1, 4), spreadIndexes(0, 4)]).toEqual([[29], [0], []]);
  });

  it('goes below zero in the same steps when a figure does', () => {
    expect(axisTicksAround(0, 7)).toEqual([0, 5, 10]);
    expect(axisTicksAround(-25, 24)).toEqual([-30, -20, -10, 0, 10, 20, 30]);
    expect(axisTicksAround(-5, 0)).toEqual([-6, -4, -2, 0]);
  });
});
