import type { Cohort, TrendPoint } from '../../src/index.ts';

/** Days with a weekly rhythm and a slow rise, the same on each visit, in minor units. */
export function sampleDays(count: number, locale: string): TrendPoint[] {
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 9, 20 - (count - 30) + index));
    const weekend = day.getUTCDay() % 6 === 0 ? 0.35 : 1;
    const wave = 1 + 0.22 * Math.sin(index * 1.7) + 0.14 * Math.sin(index * 0.61);
    return {
      label: short.format(day),
      name: full.format(day),
      value: Math.round(2_100_000 * weekend * wave * (1 + index / count / 2)),
      before: Math.round(2_000_000 * weekend * (1 + 0.2 * Math.sin(index * 1.3 + 2)) * (1 + index / count / 4)),
    };
  });
}

/** Twelve cohorts that fade as real ones do. */
export function sampleCohorts(locale: string): Cohort[] {
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, row) => {
    const size = 40 + ((row * 37) % 90);
    return {
      name: month.format(new Date(Date.UTC(2025, 11 + row, 1))),
      size,
      counts: Array.from({ length: 12 - row }, (__, since) =>
        since === 0 ? size : Math.round(size * (0.62 / Math.sqrt(since) + ((row * since * 7) % 11) / 100)),
      ),
    };
  });
}
