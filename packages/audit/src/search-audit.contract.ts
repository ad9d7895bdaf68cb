import { pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** One act, as the trail shows it. */
export const auditRecordOutput = z.object({
  recordId: uuidSchema,
  recordedAt: z.iso.datetime(),
  actorKind: z.string(),
  actorId: uuidSchema.nullable(),
  actorLabel: z.string(),
  action: z.string(),
  objectType: z.string(),
  objectId: uuidSchema,
  objectLabel: z.string(),
  before: z.json().nullable(),
  after: z.json().nullable(),
  requestId: z.string(),
});
export type AuditRecord = z.infer<typeof auditRecordOutput>;

/** Filters narrow; none shows everything, newest first. */
export const searchAuditInput = z.strictObject({
  ...pageInput.shape,
  action: z.string().max(80).optional(),
  objectType: z.string().max(60).optional(),
  objectId: uuidSchema.optional(),
  actorId: uuidSchema.optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});
export type SearchAuditInput = z.infer<typeof searchAuditInput>;

/** `nextCursor` is null on the last page. */
export const searchAuditOutput = z.object({ records: z.array(auditRecordOutput), nextCursor: z.string().nullable() });
export type SearchAuditOutput = z.infer<typeof searchAuditOutput>;
