import { moneySchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const dashboardInput = z.strictObject({});

/** Orders that are not cancelled, and what they come to. */
const sales = z.object({ orders: z.int(), revenue: moneySchema });

/** The figures that the team opens first. Days are those of the tenant's time zone. */
export const dashboardOutput = z.object({
  timeZone: z.string(),
  today: sales,
  /** Yesterday until this time of day, so that the two compare. */
  yesterdayByNow: sales,
  /** Today and the six days before. */
  last7Days: sales,
  previous7Days: sales,
  /** Fourteen days, today last, none left out. */
  daily: z.array(z.object({ day: z.iso.date() }).extend(sales.shape)),
  ordersToConfirm: z.int(),
  lowStockProducts: z.int(),
  /** `expiring`: within thirty days. */
  licenses: z.object({ active: z.int(), expiring: z.int(), suspended: z.int() }),
  devices: z.int(),
});
export type DashboardOutput = z.infer<typeof dashboardOutput>;
