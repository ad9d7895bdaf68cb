import { StatTile, useFormat } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { FigureRow } from '../figure-row.tsx';
import { ordersAddress, reportAddress, revenueAddress } from '../report-addresses.ts';
import { seriesOf } from '../series-of.ts';

/** The figures of a tenant that people open first. */
export function TenantTiles({ data }: { readonly data: Outputs['reporting']['tenantFigures'] }) {
  const format = useFormat();
  const { tenant: { tenantId: tenant }, period, currencies, orders, licenses } = data;
  const validations = licenses.usage.filter(({ endpoint }) => endpoint === 'licenses.validate');
  const sum = (pick: (row: (typeof validations)[number]) => number) => validations.reduce((all, row) => all + pick(row), 0);
  const before = sum(({ requests }) => requests.previous);
  const now = sum(({ requests }) => requests.current);
  return (
    <FigureRow>
      {currencies.map(({ currency, revenue, daily }) => (
        <StatTile
          key={currency}
          label={`Revenue in ${currency}`}
          href={revenueAddress(period, { tenant, currency, by: 'month' })}
          value={format.money(revenue.current)}
          change={revenue.growth ?? undefined}
          series={seriesOf(daily.map((day) => day.revenue.amountMinor))}
        />
      ))}
      {currencies.length === 0 && <StatTile label="Revenue" href={revenueAddress(period, { tenant })} value="No orders" />}
      <StatTile
        label="Orders"
        href={ordersAddress(period, { tenant })}
        value={format.quantity(orders.current)}
        change={orders.growth ?? undefined}
      />
      <StatTile
        label="Active licenses"
        href={reportAddress('licenses', period, tenant)}
        value={format.quantity(licenses.standing.active)}
      />
      <StatTile
        label="License validations"
        href={reportAddress('licenses', period, tenant)}
        value={format.quantity(now)}
        change={before === 0 ? undefined : (now - before) / before}
      />
    </FigureRow>
  );
}
