import { ChartCard, EmptyState, TrendChart } from '@entrepot/ui';
import type { Outputs } from '../../app/trpc.ts';
import { CurrencyChoice } from './currency-choice.tsx';
import { changeSentence } from './change-sentence.ts';
import { grainOf, trendPoints } from './range/trend-points.ts';
import { useAmounts } from './use-amounts.ts';

type Currency = Outputs['reporting']['platformOverview']['currencies'][number];

/** Revenue over the days of a period against the period before, one currency at a time. */
export function SalesTrend({ currencies, currency, onCurrencyChange }: {
  readonly currencies: readonly Currency[];
  /** The one that the address asks for; the one with most orders when it has none. */
  readonly currency: string | undefined;
  readonly onCurrencyChange: (currency: string) => void;
}) {
  const { locale, money } = useAmounts();
  const shown = currencies.find((one) => one.currency === currency) ?? currencies[0];
  const days = shown?.daily ?? [];
  return (
    <ChartCard
      title={`Revenue by ${grainOf(days.length)}`}
      sentence={shown && changeSentence(shown.revenue.growth, 'Revenue')}
      filters={<CurrencyChoice currencies={currencies.map((one) => one.currency)} current={shown?.currency} onChange={onCurrencyChange} />}
      empty={shown === undefined ? <EmptyState preview={null} title="No orders in these days">Choose other days to see revenue.</EmptyState> : undefined}
    >
      {shown && (
        <TrendChart
          label="Revenue"
          points={trendPoints(days.map(({ day, revenue, previousRevenue }) => ({ day, value: revenue.amountMinor, ...shown.revenue.growth !== null && { before: previousRevenue.amountMinor } })), locale)}
          {...money(shown.currency)}
        />
      )}
    </ChartCard>
  );
}
