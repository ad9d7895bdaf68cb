import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** One fact, as the team reads it, with who has acted on it. */
const recordedEventOutput = z.object({
  eventId: uuidSchema,
  type: z.string(),
  objectType: z.string(),
  objectId: uuidSchema,
  actorKind: z.string(),
  actorId: uuidSchema.nullable(),
  recordedAt: z.iso.datetime(),
  requestId: z.string(),
  /** Null for platform staff looking in. */
  payload: z.json(),
  actedOn: z.array(z.object({ subscriber: z.string(), at: z.iso.datetime() })),
});
export type RecordedEvent = z.infer<typeof recordedEventOutput>;

/** Filters narrow; none shows everything, newest first. */
export const searchEventsInput = z.strictObject({
  ...pageInput.shape,
  type: z.string().max(80).optional(),
  objectType: z.string().max(60).optional(),
  objectId: uuidSchema.optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});
export type SearchEventsInput = z.infer<typeof searchEventsInput>;

/** `nextCursor` is null on the last page. */
export const searchEventsOutput = z.object({ events: z.array(recordedEventOutput), nextCursor: z.string().nullable() });
export type SearchEventsOutput = z.infer<typeof searchEventsOutput>;
