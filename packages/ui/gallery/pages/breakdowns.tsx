import { ChartCard, CohortGrid, PageHead, RankedBars, StackedBars, useFormat, useLocale } from '../../src/index.ts';
import { Frame } from './frame.tsx';
import { sampleCohorts, sampleDays } from './sample-figures.ts';

const countries = [
  { id: 'GB', name: 'United Kingdom', value: 999_999_999, before: 802_000_000 },
  { id: 'DE', name: 'Germany', value: 412_380_000, before: 430_110_000 },
  { id: 'FR', name: 'France', value: 287_320_050, before: 287_320_050 },
  { id: 'VG', name: 'South Georgia and the South Sandwich Islands, British Overseas', value: 64_120_000, before: 9_000_000 },
  { id: 'EI', name: 'Ireland', value: 31_204_000, before: 0 },
].map((row) => ({ ...row, href: `?page=breakdowns&country=${row.id}` }));
const kinds = [
  { id: 'goods', name: 'Goods' },
  { id: 'licensed', name: 'Licenses' },
  { id: 'service', name: 'Services' },
  { id: 'shipping', name: 'Shipping' },
];

/** What figures are made of: by name, by kind over time, by cohort. */
export function BreakdownsPage() {
  const format = useFormat();
  const { locale } = useLocale();
  const money = (value: number) => format.money({ amountMinor: value, currency: 'EUR' });
  const short = (value: number) => format.money({ amountMinor: value, currency: 'EUR' }, { compact: true });
  const bars = (count: number) =>
    sampleDays(count, locale).map((point) => {
      const value = point.value ?? 0;
      return {
        label: point.label,
        name: point.name,
        values: {
          goods: Math.round(value * 0.5),
          licensed: Math.round(value * 0.3),
          service: Math.round(value * 0.12),
          shipping: Math.round(value * 0.08),
        },
      };
    });
  return (
    <Frame current="reports">
      <PageHead title="What it is made of" summary="October 2026 against September, in EUR." />
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
        <ChartCard title="Revenue by country" sentence="Half comes from the United Kingdom, which also grew most.">
          <RankedBars
            label="Revenue"
            nameHeader="Country"
            rows={countries}
            rest={{ count: 12, value: 88_050_000, before: 79_000_000, href: '?page=breakdowns&all' }}
            format={money}
          />
        </ChartCard>
        <ChartCard title="Net revenue by tenant" sentence="Two tenants; one gave back more than it took.">
          <RankedBars
            label="Net revenue"
            nameHeader="Tenant"
            rows={[
              { id: 'a', name: 'Nordwind Fasteners', value: 2_413_000 },
              { id: 'b', name: 'Orchard Tools', value: -481_200 },
            ]}
            format={money}
          />
        </ChartCard>
        <ChartCard title="Revenue by product kind">
          <StackedBars label="Revenue by product kind" kinds={kinds} bars={bars(12)} format={money} shortFormat={short} />
        </ChartCard>
        <ChartCard title="Five kinds, 60 days" sentence="The fourth and fifth are added up.">
          <StackedBars
            label="Revenue by product kind"
            kinds={[...kinds, { id: 'deposit', name: 'Deposits' }]}
            bars={bars(60)}
            format={money}
            shortFormat={short}
          />
        </ChartCard>
      </div>
      <ChartCard title="Customers who ordered again" sentence="Half are back after a month; a quarter stay through the year.">
        <CohortGrid
          label="Customers who ordered again"
          cohorts={sampleCohorts(locale)}
          nameHeader="First order"
          sizeHeader="Customers"
          sinceHeader="Months since the first order"
        />
      </ChartCard>
    </Frame>
  );
}
