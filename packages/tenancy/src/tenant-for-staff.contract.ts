import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { featureOutput } from './features.contract.ts';
import { planLimitsSchema } from './plan-limits.contract.ts';
import { tenantStatus } from './search-tenants.contract.ts';

export const tenantForStaffInput = z.strictObject({ tenantId: uuidSchema });
export type TenantForStaffInput = z.output<typeof tenantForStaffInput>;

export const tenantForStaffOutput = z.object({
  tenantId: uuidSchema,
  slug: z.string(),
  name: z.string(),
  trade: z.string(),
  currency: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  status: tenantStatus,
  /** Why it is not active, in the words of whoever decided. */
  statusReason: z.string(),
  createdAt: z.iso.datetime(),
  subscription: z.object({
    planId: uuidSchema, planCode: z.string(), planName: z.string(), since: z.iso.datetime(), limits: planLimitsSchema,
  }).nullable(),
  features: z.array(featureOutput),
});
export type TenantForStaff = z.output<typeof tenantForStaffOutput>;
