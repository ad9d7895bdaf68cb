import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/**
 * What can be wrong with a sealed trail. Records: `changed` after it was sealed, `missing`, `inserted` behind the seal, `moved` to
 * another place in the order. Batches: `hash` does not follow from the content, `chain` does not follow from the batch before,
 * `signature` is not ours, `key` is not configured, `missing` in between or at the end, `replaced` since it was last verified.
 */
export const findingKinds = [
  'record.changed', 'record.missing', 'record.inserted', 'record.moved',
  'batch.hash', 'batch.chain', 'batch.signature', 'batch.key', 'batch.missing', 'batch.replaced',
] as const;

/** One thing that is wrong, and where. */
export const trailFinding = z.object({
  kind: z.enum(findingKinds),
  batchNo: z.int(),
  /** The last of several missing batches. */
  toBatchNo: z.int().optional(),
  recordId: uuidSchema.optional(),
  /** As the record says now; of a missing record the millisecond that its id was made in. */
  recordedAt: z.string().optional(),
  action: z.string().optional(),
  objectType: z.string().optional(),
  objectId: z.string().optional(),
  objectLabel: z.string().optional(),
});
export type TrailFinding = z.infer<typeof trailFinding>;
