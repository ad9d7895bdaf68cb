import { Button, Card, EmptyState, StatTile, useFormat } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { FigureRow } from '../figure-row.tsx';
import type { ReportSearch } from '../report-head.tsx';
import type { Grouping } from './group-name.ts';
import { RevenueChart } from './revenue-chart.tsx';
import { RevenueTable } from './revenue-table.tsx';

/** Totals of every currency, and one currency in detail. */
export function RevenueFigures({ data, by, currency, search, tenantId, onChange }: {
  readonly data: Outputs['reporting']['revenueReport'];
  readonly by: Grouping;
  readonly currency: string | undefined;
  readonly search: ReportSearch;
  readonly tenantId: string | undefined;
  readonly onChange: (changes: { currency?: string | undefined; status?: undefined; tenant?: undefined }) => void;
}) {
  const format = useFormat();
  if (data.totals.length === 0) {
    const filtered = search.status !== undefined || tenantId !== undefined;
    return (
      <Card flush>
        {filtered ? (
          <EmptyState
            preview={null}
            title="No revenue with these filters"
            action={<Button onClick={() => onChange({ status: undefined, tenant: undefined, currency: undefined })}>Clear filters</Button>}
          />
        ) : (
          <EmptyState title="No orders in these days">Revenue of each currency stands here with the period before, by tenant, country, kind of product or month.</EmptyState>
        )}
      </Card>
    );
  }
  const largest = data.totals.toSorted((one, other) => other.count.current - one.count.current)[0]?.currency ?? '';
  const shown = data.totals.some((total) => total.currency === currency) ? (currency ?? largest) : largest;
  const { cursor: _, ...kept } = search;
  const detail = data.totals.find((total) => total.currency === shown);
  const part = { ...data, rows: data.rows.filter((row) => row.currency === shown), rest: data.rest.filter((row) => row.currency === shown) };
  return (
    <>
      <FigureRow>
        {data.totals.map(({ currency: one, revenue }) => (
          <StatTile
            key={one}
            label={`Revenue in ${one}`}
            value={format.money(revenue.current)}
            change={revenue.growth ?? undefined}
            href={address('/reports', { ...kept, currency: one })}
          />
        ))}
        {detail && (
          <StatTile
            label={`${data.countOf === 'lines' ? 'Order lines' : 'Orders'} in ${shown}`}
            value={format.quantity(detail.count.current)}
            change={detail.count.growth ?? undefined}
            href={address('/reports', { ...kept, currency: shown, by: 'month' })}
          />
        )}
      </FigureRow>
      {by === 'currency' ? <RevenueTable data={data} by={by} tenantId={tenantId} /> : (
        <>
          <RevenueChart
            data={part}
            by={by}
            currency={shown}
            currencies={data.totals.map((total) => total.currency)}
            tenantId={tenantId}
            onCurrencyChange={(next) => onChange({ currency: next })}
          />
          <RevenueTable data={part} by={by} currency={shown} tenantId={tenantId} />
        </>
      )}
    </>
  );
}
