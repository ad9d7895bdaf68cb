import { moneySchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { figure, moneyFigure, rangeOutput, rangeShape } from './report.contract.ts';

export const platformOverviewInput = z.strictObject(rangeShape);
export type PlatformOverviewInput = z.infer<typeof platformOverviewInput>;

/** One currency: amounts of two currencies are never added. Revenue is net of tax, without cancelled orders, less credits. */
const currencyOverview = z.object({
  currency: z.string(),
  revenue: moneyFigure,
  orders: figure,
  /** Placed in the period, cancelled since. */
  cancelledOrders: z.int(),
  credited: moneySchema,
  /** How many tenants sold something in it. */
  tenants: z.int(),
  /** Every day of the period; `previousRevenue` is that of the day as far into the period before. */
  daily: z.array(z.object({ day: z.iso.date(), orders: z.int(), revenue: moneySchema, previousRevenue: moneySchema })),
});

/** The platform in a period, against the period of the same length before it. */
export const platformOverviewOutput = z.object({
  period: rangeOutput,
  previous: rangeOutput,
  /** The one with most orders first. */
  currencies: z.array(currencyOverview),
  orders: figure,
  /** Tenants with an order in the period. */
  activeTenants: figure,
  /** As they stand now. */
  tenants: z.object({ active: z.int(), suspended: z.int(), closed: z.int() }),
  /** As they stand now; `expiring`: within thirty days. */
  licenses: z.object({ active: z.int(), expiring: z.int(), expired: z.int(), suspended: z.int() }),
  provisioned: figure,
  activations: figure,
  validations: figure,
  /** Every day of the period, over all currencies. */
  daily: z.array(z.object({ day: z.iso.date(), orders: z.int(), provisioned: z.int(), activations: z.int(), validations: z.int() })),
});
export type PlatformOverviewOutput = z.infer<typeof platformOverviewOutput>;
