import { changeShare, StatTile, useFormat, useMessages } from '@entrepot/ui';
import { address } from '../../app/address.ts';
import type { Outputs } from '../../app/trpc.ts';
import { homeTexts } from './home-texts.ts';

type Dashboard = Outputs['reporting']['dashboard'];

/** Four figures against the period before; each leads to what it counts. */
export function Figures({ data }: { readonly data: Dashboard }) {
  const t = useMessages(homeTexts);
  const format = useFormat();
  const week = data.daily.slice(-7);
  const { currency } = data.today.revenue;
  const average = ({ orders, revenue }: Dashboard['today']) => (orders === 0 ? 0 : Math.round(revenue.amountMinor / orders));
  const now = average(data.last7Days);
  return (
    <div className="grid grid-cols-1 gap-4 min-[26rem]:grid-cols-2 xl:grid-cols-4">
      <StatTile
        label={t('revenue7')}
        href={address('/invoices')}
        value={format.money(data.last7Days.revenue)}
        change={changeShare(data.last7Days.revenue.amountMinor, data.previous7Days.revenue.amountMinor)}
        series={week.map(({ revenue }) => revenue.amountMinor)}
      />
      <StatTile
        label={t('orders7')}
        href={address('/orders')}
        value={format.quantity(data.last7Days.orders)}
        change={changeShare(data.last7Days.orders, data.previous7Days.orders)}
        series={week.map(({ orders }) => orders)}
      />
      <StatTile
        label={t('today')}
        href={address('/orders')}
        value={format.money(data.today.revenue)}
        change={changeShare(data.today.revenue.amountMinor, data.yesterdayByNow.revenue.amountMinor)}
        series={data.daily.map(({ revenue }) => revenue.amountMinor)}
      />
      <StatTile
        label={t('average')}
        href={address('/orders')}
        value={format.money({ amountMinor: now, currency })}
        change={changeShare(now, average(data.previous7Days))}
        series={week.map(average)}
      />
    </div>
  );
}
