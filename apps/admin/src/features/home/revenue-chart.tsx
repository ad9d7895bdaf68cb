import { BarChart, useFormat, useLocale, useMessages } from '@entrepot/ui';
import type { Outputs } from '../../app/trpc.ts';
import { homeTexts } from './home-texts.ts';

/** The week by days, each with the same day a week before; also as a table. */
export function RevenueChart({ data }: { readonly data: Outputs['reporting']['dashboard'] }) {
  const t = useMessages(homeTexts);
  const format = useFormat();
  const { locale } = useLocale();
  const { currency } = data.today.revenue;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  // A day is a date without a time: named in UTC, so that no zone moves it.
  const named = (day: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const before = data.daily.slice(0, -7);
  const week = data.daily.slice(-7);
  const best = week.toSorted((one, other) => other.revenue.amountMinor - one.revenue.amountMinor)[0];
  const summary =
    best === undefined || best.revenue.amountMinor === 0
      ? t('noSales')
      : t('best', { day: named(best.day, { weekday: 'long' }), amount: format.money(best.revenue) });
  return (
    <BarChart
      title={t('chart')}
      summary={`${summary} ${t('noBefore')}`}
      bars={week.map((day, index) => ({
        label: named(day.day, { weekday: 'short' }),
        name: named(day.day, { weekday: 'long', day: 'numeric', month: 'long' }),
        value: day.revenue.amountMinor,
        before: before[index]?.revenue.amountMinor,
      }))}
      format={(value) => format.money(money(value))}
      shortFormat={(value) => format.money(money(value), { compact: true })}
    />
  );
}
