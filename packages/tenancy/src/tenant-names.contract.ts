import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const tenantNamesInput = z.strictObject({ tenantIds: z.array(uuidSchema).max(200) });
export type TenantNamesInput = z.output<typeof tenantNamesInput>;

/** Those that exist; the platform's own tenant is one of them. */
export const tenantNamesOutput = z.object({ tenants: z.array(z.object({ tenantId: uuidSchema, slug: z.string(), name: z.string() })) });
export type TenantNamesOutput = z.output<typeof tenantNamesOutput>;
