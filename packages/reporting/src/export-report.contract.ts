import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { drillDownShape } from './orders-across-tenants.contract.ts';
import { currencyCode, rangeShape } from './report.contract.ts';
import { revenueFilterShape } from './revenue-report.contract.ts';

const tenantId = uuidSchema.optional();

/** What can be exported, with what it asks for. `daily`: every tenant, day, currency and country. */
export const exportReportInput = z.discriminatedUnion('report', [
  z.strictObject({ report: z.literal('revenue'), parameters: z.strictObject({ ...rangeShape, ...revenueFilterShape }) }),
  z.strictObject({ report: z.literal('daily'), parameters: z.strictObject({ ...rangeShape, tenantId, currency: currencyCode.optional() }) }),
  z.strictObject({ report: z.literal('license-activity'), parameters: z.strictObject({ ...rangeShape, tenantId }) }),
  z.strictObject({ report: z.literal('cohorts'), parameters: z.strictObject({ ...rangeShape, tenantId }) }),
  z.strictObject({ report: z.literal('orders'), parameters: z.strictObject(drillDownShape) }),
]);
export type ExportReportInput = z.infer<typeof exportReportInput>;
export const exportReportOutput = z.object({ taskId: z.uuid() });
export type ExportReportOutput = z.infer<typeof exportReportOutput>;

/** An export: `file` when it can be downloaded, which it can for a week. */
export const exportTask = z.object({
  taskId: z.uuid(),
  title: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  /** Rows written, of rows in all once that is known. */
  done: z.int(),
  total: z.int().nullable(),
  /** Why it failed; empty when it did not. */
  failure: z.string(),
  file: z.object({ name: z.string(), bytes: z.int(), path: z.string() }).nullable(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type ExportTask = z.infer<typeof exportTask>;

export const exportTaskInput = z.strictObject({ taskId: uuidSchema });
export type ExportTaskInput = z.infer<typeof exportTaskInput>;
export const listExportsInput = z.strictObject({});
/** The newest fifty of everybody. */
export const listExportsOutput = z.object({ exports: z.array(exportTask) });
export type ListExportsOutput = z.infer<typeof listExportsOutput>;
