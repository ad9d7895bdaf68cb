import { moneyOf } from '@entrepot/kernel';
import { figureOf, moneyFigureOf, sumOf } from './figures.ts';
import type { PlatformOverviewOutput } from './platform-overview.contract.ts';
import { addDays, daysOf, type Periods } from './report-range.ts';
import type { DayOfSalesRow } from './sales-figures.queries.ts';

/**
 * Sales of both periods, by currency: the one with most orders first, every day of the period there.
 * @param rows of both periods @param tenants how many sold in a currency
 */
export function salesOverview(
  { period, days }: Periods, rows: readonly DayOfSalesRow[], tenants: ReadonlyMap<string | null, bigint>,
): Pick<PlatformOverviewOutput, 'currencies' | 'orders'> {
  const isNow = (row: DayOfSalesRow): boolean => row.day >= period.from;
  const codes = [...new Set(rows.map(({ currency }) => currency))];
  const currencies = codes.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const [now, before] = [own.filter(isNow), own.filter((row) => !isNow(row))];
    const byDay = new Map(own.map((row) => [row.day, row]));
    return {
      currency,
      revenue: moneyFigureOf(sumOf(now, (row) => row.revenueMinor), sumOf(before, (row) => row.revenueMinor), currency),
      orders: figureOf(sumOf(now, (row) => row.orders), sumOf(before, (row) => row.orders)),
      cancelledOrders: Number(sumOf(now, (row) => row.cancelledOrders)),
      credited: moneyOf(sumOf(now, (row) => row.creditedMinor), currency),
      tenants: Number(tenants.get(currency) ?? 0n),
      daily: daysOf(period).map((day) => ({
        day,
        orders: Number(byDay.get(day)?.orders ?? 0n),
        revenue: moneyOf(byDay.get(day)?.revenueMinor ?? 0n, currency),
        previousRevenue: moneyOf(byDay.get(addDays(day, -days))?.revenueMinor ?? 0n, currency),
      })),
    };
  });
  const [now, before] = [rows.filter(isNow), rows.filter((row) => !isNow(row))];
  return {
    currencies: currencies.toSorted((one, other) => other.orders.current - one.orders.current || one.currency.localeCompare(other.currency)),
    orders: figureOf(sumOf(now, (row) => row.orders), sumOf(before, (row) => row.orders)),
  };
}
