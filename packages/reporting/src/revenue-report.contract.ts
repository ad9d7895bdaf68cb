import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { currencyCode, figure, moneyFigure, rangeOutput, rangeShape, tenantStatus } from './report.contract.ts';

export const revenueGrouping = z.enum(['tenant', 'country', 'currency', 'productKind', 'month']);
export type RevenueGrouping = z.infer<typeof revenueGrouping>;

export const revenueFilterShape = {
  by: revenueGrouping,
  currency: currencyCode.optional(),
  tenantId: uuidSchema.optional(),
  /** Of the tenant; all when left out. */
  status: tenantStatus.optional(),
};

/** `top`: how many groups of each currency stand by themselves; the others are summed. Months are never cut. */
export const revenueReportInput = z.strictObject({ ...rangeShape, ...revenueFilterShape, top: z.int().min(1).max(500).default(50) });
export type RevenueReportInput = z.output<typeof revenueReportInput>;

const amounts = {
  currency: z.string(),
  revenue: moneyFigure,
  /** Orders that are not cancelled; by kind of product, lines of orders, cancelled ones included. */
  count: figure,
  /** Of all revenue in this currency; null when there was none. */
  share: z.number().nullable(),
};

export const revenueReportOutput = z.object({
  period: rangeOutput,
  previous: rangeOutput,
  countOf: z.enum(['orders', 'lines']),
  totals: z.array(z.object(amounts)),
  /** By currency, then the largest first; months in their order. */
  rows: z.array(z.object({
    /** Tenant's id, country, currency, kind or `YYYY-MM`. */
    key: z.string(),
    label: z.string(),
    /** Of a tenant only. */
    slug: z.string().nullable(),
    status: tenantStatus.nullable(),
    ...amounts,
  })),
  /** What `top` left out, one row for each currency that has such. */
  rest: z.array(z.object({ groups: z.int(), ...amounts })),
});
export type RevenueReportOutput = z.infer<typeof revenueReportOutput>;
