import { ChartCard, EmptyState, TrendChart } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { changeSentence } from '../change-sentence.ts';
import { grainOf, trendPoints } from '../range/trend-points.ts';
import { useAmounts } from '../use-amounts.ts';

/** How often devices asked whether their license is good. */
export function ValidationsTrend({ data }: { readonly data: Outputs['reporting']['platformOverview'] }) {
  const { locale, counts } = useAmounts();
  const { daily, validations } = data;
  return (
    <ChartCard
      title={`License validations by ${grainOf(daily.length)}`}
      sentence={validations.current > 0 ? changeSentence(validations.growth, 'Their number') : undefined}
      empty={validations.current === 0 ? <EmptyState preview={null} title="No validations in these days">Each request of a device is counted here.</EmptyState> : undefined}
    >
      <TrendChart
        label="Validations"
        points={trendPoints(daily.map(({ day, validations: value }) => ({ day, value })), locale)}
        {...counts}
      />
    </ChartCard>
  );
}
