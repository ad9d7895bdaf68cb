import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const tenantUsageInput = z.strictObject({ tenantId: uuidSchema });
export type TenantUsageInput = z.output<typeof tenantUsageInput>;

/** What a tenant uses of what its plan counts; a month is the current one, in UTC. */
export const tenantUsageOutput = z.object({
  members: z.int(),
  /** Archived ones do not count. */
  products: z.int(),
  /** Cancelled ones do not count. */
  ordersPerMonth: z.int(),
  /** Revoked ones do not count. */
  licenses: z.int(),
  validationsPerMonth: z.int(),
});
export type TenantUsageOutput = z.output<typeof tenantUsageOutput>;
