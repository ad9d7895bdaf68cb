/** Those who began in one month, and how many of them were there in each month since. */
export interface Cohort {
  /** "March 2026". */
  readonly name: string;
  /** How many began. */
  readonly size: number;
  /** By months since, 0 first; undefined is a month that has not come yet. */
  readonly counts: readonly (number | undefined)[];
}

/** Share of a cohort that was there; undefined where nothing is known. */
export function cohortShare(cohort: Cohort, month: number): number | undefined {
  const count = cohort.counts[month];
  return count === undefined || cohort.size <= 0 ? undefined : count / cohort.size;
}

/** All cohorts together: in each month only those that have reached it, weighed by their size. */
export function allCohortsShare(cohorts: readonly Cohort[], month: number): number | undefined {
  const reached = cohorts.filter((cohort) => cohortShare(cohort, month) !== undefined);
  const size = reached.reduce((sum, cohort) => sum + cohort.size, 0);
  return size === 0 ? undefined : reached.reduce((sum, cohort) => sum + (cohort.counts[month] ?? 0), 0) / size;
}

/** The widest cohort's months: 0, 1, 2 ... */
export function cohortMonths(cohorts: readonly Cohort[]): readonly number[] {
  return Array.from({ length: Math.max(...cohorts.map((cohort) => cohort.counts.length), 0) }, (_, month) => month);
}

/**
 * Grounds from none to all. Each is lighter or darker than the one before, so the order also shows in grey, and the
 * text on each keeps 4.5:1 in both themes: ink up to half the accent, the accent's own text colour on the last.
 */
export const cohortShades = [
  'bg-surface text-ink',
  'bg-[color-mix(in_oklab,var(--accent-solid)_8%,var(--surface))] text-ink',
  'bg-[color-mix(in_oklab,var(--accent-solid)_17%,var(--surface))] text-ink',
  'bg-[color-mix(in_oklab,var(--accent-solid)_28%,var(--surface))] text-ink',
  'bg-[color-mix(in_oklab,var(--accent-solid)_40%,var(--surface))] text-ink',
  'bg-accent text-on-accent',
] as const;

/** The highest share after the first month, which is everybody as a rule and would outshine what is of interest. */
export function highestShare(cohorts: readonly Cohort[]): number {
  const later = cohortMonths(cohorts).slice(1);
  return Math.max(...cohorts.flatMap((cohort) => later.map((month) => cohortShare(cohort, month) ?? 0)), 0);
}

/** The ground of a share against the highest: a fifth each, zero bare; so is everybody in month 0. */
export function cohortShade(share: number, highest: number): string {
  if (share <= 0 || highest <= 0) return cohortShades[0];
  return cohortShades[Math.min(Math.ceil((share / highest) * 5), 5)] ?? cohortShades[0];
}
