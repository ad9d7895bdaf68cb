import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const replaysAcrossTenantsInput = z.strictObject({ tenantId: uuidSchema });
export type ReplaysAcrossTenantsInput = z.output<typeof replaysAcrossTenantsInput>;

/** The newest replays of one tenant, newest first. */
export const replaysAcrossTenantsOutput = z.object({
  replays: z.array(z.object({
    replayId: uuidSchema,
    title: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    doneCount: z.int(),
    totalCount: z.int().nullable(),
    /** Why it failed. */
    failure: z.string().nullable(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })),
});
export type ReplaysAcrossTenantsOutput = z.output<typeof replaysAcrossTenantsOutput>;
