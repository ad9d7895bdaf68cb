import { ChartCard, EmptyState, RankedBars } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { groupName } from '../revenue/group-name.ts';
import { ordersAddress } from '../report-addresses.ts';
import { useAmounts } from '../use-amounts.ts';

/** What a tenant's revenue in one currency is made of; each row leads to its orders. */
export function TenantBreakdowns({ data, currency }: { readonly data: Outputs['reporting']['tenantFigures']; readonly currency: string }) {
  const { locale, money } = useAmounts();
  const { tenant: { tenantId: tenant }, period, countries, productKinds } = data;
  // A period before in which nothing was sold is not drawn as marks at nothing.
  const compares = data.currencies.some((one) => one.currency === currency && one.revenue.growth !== null);
  const rest = countries.rest.find((row) => row.currency === currency);
  const row = (by: 'country' | 'productKind', { key, label, revenue }: (typeof productKinds)[number]) => ({
    id: key,
    name: groupName(by, key, label, locale),
    value: revenue.current.amountMinor,
    before: compares ? revenue.previous.amountMinor : undefined,
    href: ordersAddress(period, { tenant, currency, ...by === 'country' ? { country: key } : { kind: key } }),
  });
  const byCountry = countries.rows.filter((one) => one.currency === currency).map((one) => row('country', one));
  const byKind = productKinds.filter((one) => one.currency === currency).map((one) => row('productKind', one));
  const nothing = <EmptyState preview={null} title="No orders in these days" />;
  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
      <ChartCard title={`Revenue by country, ${currency}`} empty={byCountry.length === 0 ? nothing : undefined}>
        <RankedBars
          label="Revenue"
          nameHeader="Country"
          rows={byCountry}
          rest={rest && { count: rest.groups, value: rest.revenue.current.amountMinor, before: compares ? rest.revenue.previous.amountMinor : undefined }}
          format={money(currency).format}
        />
      </ChartCard>
      <ChartCard title={`Revenue by kind of product, ${currency}`} empty={byKind.length === 0 ? nothing : undefined}>
        <RankedBars label="Revenue" nameHeader="Kind" rows={byKind} format={money(currency).format} />
      </ChartCard>
    </div>
  );
}
