import { line, moneySchema, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { currencyCode, productKind, rangeShape, reportedTenant } from './report.contract.ts';

export const drillDownShape = {
  tenantId: uuidSchema,
  ...rangeShape,
  /** Empty: orders that name no country. */
  country: line(60, 0).optional(),
  /** Orders with a line of that kind. */
  kind: productKind.optional(),
  currency: currencyCode.optional(),
};

/** The orders of one tenant behind a figure; each look is recorded with the tenant as its object. */
export const ordersAcrossTenantsInput = z.strictObject({ ...drillDownShape, ...pageInput.shape });
export type OrdersAcrossTenantsInput = z.output<typeof ordersAcrossTenantsInput>;

export const ordersAcrossTenantsOutput = z.object({
  tenant: reportedTenant,
  /** Oldest first. Of people only the company's name: who ordered is the tenant's business. */
  orders: z.array(z.object({
    orderId: z.uuid(), code: z.string(), companyName: z.string(), country: z.string(), status: z.enum(['placed', 'confirmed', 'shipped', 'cancelled']),
    net: moneySchema, lineCount: z.int(), placedAt: z.iso.datetime(),
  })),
  nextCursor: z.string().nullable(),
});
export type OrdersAcrossTenantsOutput = z.infer<typeof ordersAcrossTenantsOutput>;
