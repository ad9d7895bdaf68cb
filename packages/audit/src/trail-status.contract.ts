import { z } from 'zod';
import { trailFinding } from './trail-finding.contract.ts';

/** How far a trail is sealed, and what the newest walk over it found; null when there was none yet. */
export const trailStatusOutput = z.object({
  sealed: z.object({ batches: z.int(), at: z.iso.datetime() }).nullable(),
  verification: z.object({
    verifiedAt: z.iso.datetime(),
    /** The number of the last batch. */
    batches: z.int(),
    records: z.int(),
    state: z.enum(['sound', 'broken']),
    findingCount: z.int(),
    /** The first hundred. */
    findings: z.array(trailFinding),
  }).nullable(),
});
export type TrailStatus = z.infer<typeof trailStatusOutput>;
