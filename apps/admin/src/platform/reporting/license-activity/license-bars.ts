import type { StackBar, StackKind } from '@entrepot/ui';
import { trendPoints } from '../range/trend-points.ts';

/** What happens to licenses, in the order in which a bar stacks it. */
export const licenseKinds: readonly StackKind[] = [
  { id: 'provisioned', name: 'Issued' },
  { id: 'activated', name: 'Activated' },
  { id: 'expired', name: 'Expired' },
  { id: 'suspended', name: 'Suspended' },
];

interface LicenseDay {
  readonly day: string;
  readonly provisioned: number;
  readonly activated: number;
  readonly expired: number;
  readonly suspended: number;
}

/** The days of a period as bars, added up by week or month where there are many. */
export function licenseBars(daily: readonly LicenseDay[], locale: string): StackBar[] {
  const series = {
    provisioned: trendPoints(daily.map(({ day, provisioned: value }) => ({ day, value })), locale),
    activated: trendPoints(daily.map(({ day, activated: value }) => ({ day, value })), locale),
    expired: trendPoints(daily.map(({ day, expired: value }) => ({ day, value })), locale),
    suspended: trendPoints(daily.map(({ day, suspended: value }) => ({ day, value })), locale),
  };
  return series.provisioned.map(({ label, name }, index) => ({
    label,
    name,
    values: Object.fromEntries(Object.entries(series).map(([kind, points]) => [kind, points[index]?.value ?? 0])),
  }));
}
