import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { rangeOutput, rangeShape } from './report.contract.ts';

/** Companies whose first order fell into the months of the range, followed to its end. */
export const cohortReportInput = z.strictObject({ ...rangeShape, tenantId: uuidSchema.optional() });
export type CohortReportInput = z.infer<typeof cohortReportInput>;

export const cohortReportOutput = z.object({
  period: rangeOutput,
  cohorts: z.array(z.object({
    /** `YYYY-MM` of the first order. */
    month: z.string(),
    companies: z.int(),
    /** From the month of the first order on, without gaps; `share` is the part of the cohort that ordered in it. */
    months: z.array(z.object({ offset: z.int(), month: z.string(), ordering: z.int(), share: z.number() })),
  })),
});
export type CohortReportOutput = z.infer<typeof cohortReportOutput>;
