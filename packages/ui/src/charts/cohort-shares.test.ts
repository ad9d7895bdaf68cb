import { describe, expect, it } from 'vitest';
import { allCohortsShare, cohortMonths, cohortShade, cohortShades, cohortShare, highestShare } from './cohort-shares.ts';

const cohorts = [
  { name: 'Mar', size: 100, counts: [100, 60, 30] },
  { name: 'Apr', size: 50, counts: [50, 45] },
  { name: 'May', size: 0, counts: [0] },
];

describe('cohorts', () => {
  it('are shares of those who began, and nothing where nobody did or the month has not come', () => {
    expect(cohorts.map((cohort) => cohortShare(cohort, 1))).toEqual([0.6, 0.9, undefined]);
    expect(cohorts.map((cohort) => cohortShare(cohort, 2))).toEqual([0.3, undefined, undefined]);
  });

  it('together count only those that have reached the month, by their size', () => {
    expect([0, 1, 2, 3].map((month) => allCohortsShare(cohorts, month))).toEqual([1, 0.7, 0.3, undefined]);
  });

  it('are as wide as the oldest, and measured against the highest share after the first month', () => {
    expect(cohortMonths(cohorts)).toEqual([0, 1, 2]);
    expect(highestShare(cohorts)).toBe(0.9);
    expect([cohortMonths([]), highestShare([])]).toEqual([[], 0]);
  });

  it('are shaded in steps that only grow', () => {
    const steps = [0, 0.05, 0.2, 0.4, 0.6, 0.9].map((share) => cohortShades.findIndex((shade) => shade === cohortShade(share, 0.9)));
    expect(steps).toEqual([0, 1, 2, 3, 4, 5]);
    expect(cohortShade(0.5, 0)).toBe(cohortShades[0]);
  });
});
