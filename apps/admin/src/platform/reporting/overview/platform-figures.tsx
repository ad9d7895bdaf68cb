import { StatTile, useFormat } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { FigureRow } from '../figure-row.tsx';
import { reportAddress, revenueAddress } from '../report-addresses.ts';
import { seriesOf } from '../series-of.ts';

/** Revenue of each currency, orders, tenants and validations; each leads to its report. */
export function PlatformFigures({ data }: { readonly data: Outputs['reporting']['platformOverview'] }) {
  const format = useFormat();
  const { period, currencies, orders, activeTenants, validations, daily } = data;
  return (
    <FigureRow>
      {currencies.map(({ currency, revenue, daily: days }) => (
        <StatTile
          key={currency}
          label={`Revenue in ${currency}`}
          href={revenueAddress(period, { currency })}
          value={format.money(revenue.current)}
          change={revenue.growth ?? undefined}
          series={seriesOf(days.map((day) => day.revenue.amountMinor))}
        />
      ))}
      {currencies.length === 0 && <StatTile label="Revenue" href={revenueAddress(period)} value="No orders" />}
      <StatTile
        label="Orders"
        href={revenueAddress(period, { by: 'month' })}
        value={format.quantity(orders.current)}
        change={orders.growth ?? undefined}
        series={seriesOf(daily.map((day) => day.orders))}
      />
      <StatTile
        label="Tenants with orders"
        href={revenueAddress(period, { by: 'tenant' })}
        value={format.quantity(activeTenants.current)}
        change={activeTenants.growth ?? undefined}
      />
      <StatTile
        label="License validations"
        href={reportAddress('licenses', period)}
        value={format.quantity(validations.current)}
        change={validations.growth ?? undefined}
        series={seriesOf(daily.map((day) => day.validations))}
      />
    </FigureRow>
  );
}
