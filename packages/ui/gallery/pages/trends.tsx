import { useState } from 'react';
import {
  ChartCard,
  EmptyState,
  ErrorState,
  FilterChips,
  formatShort,
  PageHead,
  TrendChart,
  useFormat,
  useLocale,
} from '../../src/index.ts';
import { Frame } from './frame.tsx';
import { sampleDays } from './sample-figures.ts';

const chips = [
  { id: 'EUR', label: 'EUR', count: 214 },
  { id: 'GBP', label: 'GBP', count: 38 },
];

/** Time series of every length and kind, and the four states of a card. */
export function TrendsPage() {
  const format = useFormat();
  const { locale } = useLocale();
  const [currency, setCurrency] = useState<readonly string[]>(['EUR']);
  const money = (value: number) => format.money({ amountMinor: value, currency: currency[0] ?? 'EUR' });
  const short = (value: number) => format.money({ amountMinor: value, currency: currency[0] ?? 'EUR' }, { compact: true });
  const count = (value: number) => format.quantity(value);
  const month = sampleDays(30, locale);
  const huge = sampleDays(12, locale).map((point, index) => ({
    ...point,
    value: index === 7 ? 999_999_999 : 900_000_000 + index * 1_000_000,
    before: 640_000_000 - index * 9_000_000,
  }));
  return (
    <Frame current="reports">
      <PageHead title="Revenue" summary="30 days against the 30 before." />
      <ChartCard
        title="Revenue by day"
        sentence="Twelve per cent above the 30 days before; the second half of the month carried it."
        filters={<FilterChips single label="Currency" chips={chips} active={currency} onChange={setCurrency} />}
      >
        <TrendChart label="Revenue" points={month} format={money} shortFormat={short} />
      </ChartCard>
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
        <ChartCard title="Validations, 400 days" sentence="A year and a month, without a period before.">
          <TrendChart
            label="Validations"
            points={sampleDays(400, locale).map(({ label, name, value }) => ({ label, name, value }))}
            format={count}
            shortFormat={(value) => formatShort(value, locale)}
          />
        </ChartCard>
        <ChartCard title="Orders, with days that are not known" sentence="The importer stood still for five days.">
          <TrendChart
            label="Orders"
            points={month.map((point, index) => ({
              ...point,
              value: (index > 9 && index < 15) || index === 16 ? undefined : Math.round((point.value ?? 0) / 50_000),
              before: Math.round((point.before ?? 0) / 50_000),
            }))}
            format={count}
          />
        </ChartCard>
        <ChartCard title="Revenue near the largest amounts" sentence="Nothing is cut at 9,999,999.99.">
          <TrendChart label="Revenue" points={huge} format={money} />
        </ChartCard>
        <ChartCard title="Net of credits" sentence="Two days gave back more than they took.">
          <TrendChart
            label="Net revenue"
            points={month.slice(0, 14).map((point, index) => ({
              ...point,
              value: (point.value ?? 0) - (index % 6 === 4 ? 3_500_000 : 400_000),
            }))}
            format={money}
            shortFormat={short}
          />
        </ChartCard>
        <ChartCard title="No refunds in 14 days">
          <TrendChart
            label="Refunds"
            points={month.slice(0, 14).map((point) => ({ ...point, value: 0, before: 0 }))}
            format={money}
            moreIsBetter={false}
          />
        </ChartCard>
        <ChartCard title="The first day of a new tenant">
          <TrendChart label="Revenue" points={month.slice(0, 1)} format={money} shortFormat={short} />
        </ChartCard>
        <ChartCard title="On its way" loading />
        <ChartCard
          title="Nothing yet"
          empty={<EmptyState title="No orders in these days">Revenue stands here from the first confirmed order.</EmptyState>}
        />
        <ChartCard
          title="Failed"
          error={
            <ErrorState requestId="01939f2e-7a61-7c3b-9d54-2b8f6f0d1c11" onRetry={() => {}}>
              The report took longer than 30 seconds. A shorter range may answer.
            </ErrorState>
          }
        />
      </div>
    </Frame>
  );
}
