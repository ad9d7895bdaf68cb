import { line, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const tenantStatus = z.enum(['active', 'suspended', 'closed']);
export type TenantStatus = z.output<typeof tenantStatus>;

/** `text`: part of a name, or the beginning of a slug. `planCode` '' finds tenants without a plan. */
export const searchTenantsInput = z.strictObject({
  ...pageInput.shape,
  text: line(120).optional(),
  status: tenantStatus.optional(),
  planCode: z.string().max(40).optional(),
});
export type SearchTenantsInput = z.output<typeof searchTenantsInput>;

export const searchTenantsOutput = z.object({
  tenants: z.array(z.object({
    tenantId: uuidSchema,
    slug: z.string(),
    name: z.string(),
    trade: z.string(),
    currency: z.string(),
    status: tenantStatus,
    planCode: z.string().nullable(),
    planName: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })),
  /** Of all tenants, whatever the filters. */
  counts: z.object({ active: z.int(), suspended: z.int(), closed: z.int() }),
  nextCursor: z.string().nullable(),
});
export type SearchTenantsOutput = z.output<typeof searchTenantsOutput>;
