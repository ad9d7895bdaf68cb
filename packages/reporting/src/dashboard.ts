import { moneyOf } from '@entrepot/kernel';
import type { MemberActor, Reader } from '@entrepot/postgres';
import type { DashboardOutput } from './dashboard.contract.ts';
import { dailySales, standing, type DayOfSales } from './dashboard.queries.ts';

const WEEK_DAYS = 7;

/** The figures of the admin's first screen, in two reads. */
export async function dashboard(reader: Reader, _actor: MemberActor, _input: Record<string, never>): Promise<DashboardOutput> {
  const [days, [now]] = await Promise.all([
    reader.all(dailySales(reader.tenantId, reader.at, 2 * WEEK_DAYS)),
    reader.all(standing(reader.tenantId, reader.at)),
  ]);
  const today = days.at(-1);
  if (today === undefined || now === undefined) throw new Error('a tenant without a row of its own asked for its dashboard');
  const { currency, timeZone } = today;
  const sales = (some: readonly DayOfSales[]) => ({
    orders: some.reduce((sum, day) => sum + day.orders, 0),
    revenue: moneyOf(some.reduce((sum, day) => sum + day.revenueMinor, 0n), currency),
  });
  return {
    timeZone,
    today: sales([today]),
    yesterdayByNow: { orders: now.yesterdayOrders, revenue: moneyOf(now.yesterdayRevenueMinor, currency) },
    last7Days: sales(days.slice(WEEK_DAYS)),
    previous7Days: sales(days.slice(0, WEEK_DAYS)),
    daily: days.map((day) => ({ day: day.day, ...sales([day]) })),
    ordersToConfirm: now.ordersToConfirm,
    lowStockProducts: now.lowStockProducts,
    licenses: { active: now.activeLicenses, expiring: now.expiringLicenses, suspended: now.suspendedLicenses },
    devices: now.devices,
  };
}
