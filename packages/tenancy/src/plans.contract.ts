import { line, moneySchema, paragraph, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { planLimitsSchema } from './plan-limits.contract.ts';

export const planStatus = z.enum(['offered', 'retired']);

/** A plan as the console edits it; the price is per month. */
const planOutput = z.object({
  planId: uuidSchema,
  code: z.string(),
  name: z.string(),
  description: z.string(),
  price: moneySchema,
  limits: planLimitsSchema,
  status: planStatus,
  version: z.int(),
});
export type Plan = z.output<typeof planOutput>;

export const listPlansOutput = z.object({ plans: z.array(planOutput) });
export type ListPlansOutput = z.output<typeof listPlansOutput>;

const planFields = {
  name: line(80),
  description: paragraph(500),
  priceMinor: z.int().min(0).max(999_999_999_999),
  limits: planLimitsSchema,
};

export const createPlanInput = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,38}$/, 'use 2 to 39 lower-case letters, digits and hyphens'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'use an ISO 4217 code').refine((code) => Intl.supportedValuesOf('currency').includes(code), 'unknown currency'),
  ...planFields,
});
export type CreatePlanInput = z.output<typeof createPlanInput>;

/** The code and the currency of a plan stay for ever; a plan that nobody is to choose any more is retired. */
export const updatePlanInput = z.strictObject({ planId: uuidSchema, version: z.int(), status: planStatus, ...planFields });
export type UpdatePlanInput = z.output<typeof updatePlanInput>;

export const savedPlanOutput = z.object({ planId: uuidSchema, version: z.int() });
export type SavedPlan = z.output<typeof savedPlanOutput>;
