import { z } from 'zod';

/** What a plan counts. */
export const PLAN_LIMITS = ['members', 'products', 'ordersPerMonth', 'licenses', 'validationsPerMonth'] as const;
export type PlanLimit = (typeof PLAN_LIMITS)[number];

const limit = z.int().min(0).max(2_000_000_000).nullable();

/** How much of everything; null is no limit. */
export const planLimitsSchema = z.strictObject({
  members: limit, products: limit, ordersPerMonth: limit, licenses: limit, validationsPerMonth: limit,
});
export type PlanLimits = z.output<typeof planLimitsSchema>;
