import { ChartCard, EmptyState, StackedBars } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { grainOf } from '../range/trend-points.ts';
import { useAmounts } from '../use-amounts.ts';
import { licenseBars, licenseKinds } from './license-bars.ts';

/** The same over the days of the period. */
export function LicensesByDay({ data: { daily, totals } }: { readonly data: Pick<Outputs['reporting']['licenseActivity'], 'daily' | 'totals'> }) {
  const { locale, counts } = useAmounts();
  const happened = Object.values(totals).some(({ current }) => current > 0);
  return (
    <ChartCard
      title={`Licenses by ${grainOf(daily.length)}`}
      empty={happened ? undefined : <EmptyState preview={null} title="Nothing happened to licenses in these days">Licenses that are issued, activated, suspended or expire are counted here.</EmptyState>}
    >
      <StackedBars label="Licenses" kinds={licenseKinds} bars={licenseBars(daily, locale)} {...counts} />
    </ChartCard>
  );
}
