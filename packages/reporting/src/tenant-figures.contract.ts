import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { licenseActivityOutput } from './license-activity.contract.ts';
import { platformOverviewOutput } from './platform-overview.contract.ts';
import { rangeShape, reportedTenant } from './report.contract.ts';
import { revenueReportOutput } from './revenue-report.contract.ts';

export const tenantFiguresInput = z.strictObject({ tenantId: uuidSchema, ...rangeShape });
export type TenantFiguresInput = z.infer<typeof tenantFiguresInput>;

const { period, previous, currencies, orders } = platformOverviewOutput.shape;

/** One tenant in a period, against the period before. */
export const tenantFiguresOutput = z.object({
  tenant: reportedTenant.extend({ statusReason: z.string(), currency: z.string(), createdAt: z.iso.datetime() }),
  period, previous, currencies, orders,
  /** Ten at most, and the rest. */
  countries: revenueReportOutput.pick({ rows: true, rest: true }),
  productKinds: revenueReportOutput.shape.rows,
  licenses: licenseActivityOutput.pick({ totals: true, standing: true, daily: true, usage: true }),
});
export type TenantFiguresOutput = z.infer<typeof tenantFiguresOutput>;
