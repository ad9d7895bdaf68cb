import { line, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { tenantStatus } from './search-tenants.contract.ts';

/** The reason is shown to whoever looks at the tenant, and stands in both trails. */
export const setTenantStatusInput = z.strictObject({ tenantId: uuidSchema, reason: line(500, 10) });
export type SetTenantStatusInput = z.output<typeof setTenantStatusInput>;

export const setTenantStatusOutput = z.object({ tenantId: uuidSchema, status: tenantStatus });
export type SetTenantStatusOutput = z.output<typeof setTenantStatusOutput>;
