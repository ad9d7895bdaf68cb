import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { planLimitsSchema } from './plan-limits.contract.ts';

/** `limits` left out: those of the plan; given: terms of this tenant's own. */
export const assignPlanInput = z.strictObject({ tenantId: uuidSchema, planId: uuidSchema, limits: planLimitsSchema.optional() });
export type AssignPlanInput = z.output<typeof assignPlanInput>;

export const assignPlanOutput = z.object({ planCode: z.string(), planName: z.string(), limits: planLimitsSchema });
export type AssignPlanOutput = z.output<typeof assignPlanOutput>;
