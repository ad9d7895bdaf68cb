import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { provisionTenantInput } from './provision-tenant.contract.ts';

/** A new tenant and the plan it begins on. */
export const createTenantInput = z.strictObject({ ...provisionTenantInput.shape, planId: uuidSchema });
export type CreateTenantInput = z.output<typeof createTenantInput>;

export const createTenantOutput = z.object({ tenantId: uuidSchema, slug: z.string() });
export type CreateTenantOutput = z.output<typeof createTenantOutput>;
