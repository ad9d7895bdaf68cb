import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { trailStatusOutput } from './trail-status.contract.ts';

/** All tenants that have a trail, or those whose newest verification ended so. */
export const trailStatusAcrossTenantsInput = z.strictObject({ ...pageInput.shape, state: z.enum(['sound', 'broken']).optional() });
export type TrailStatusAcrossTenantsInput = z.infer<typeof trailStatusAcrossTenantsInput>;

/** `nextCursor` is null on the last page. */
export const trailStatusAcrossTenantsOutput = z.object({
  trails: z.array(trailStatusOutput.extend({ tenantId: uuidSchema })),
  nextCursor: z.string().nullable(),
});
export type TrailStatusAcrossTenantsOutput = z.infer<typeof trailStatusAcrossTenantsOutput>;
