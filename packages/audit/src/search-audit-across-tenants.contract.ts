import { uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';
import { auditRecordOutput, searchAuditInput } from './search-audit.contract.ts';

/** Filters narrow; none shows everything of every tenant, newest first. */
export const searchAuditAcrossTenantsInput = z.strictObject({
  ...searchAuditInput.shape,
  tenantId: uuidSchema.optional(),
  /** A part of who acted or of what it was done to, in any case: an e-mail address, a name, an order's code. */
  label: z.string().trim().min(3).max(254).optional(),
});
export type SearchAuditAcrossTenantsInput = z.infer<typeof searchAuditAcrossTenantsInput>;

/** `nextCursor` is null on the last page. */
export const searchAuditAcrossTenantsOutput = z.object({
  records: z.array(auditRecordOutput.extend({ tenantId: uuidSchema })),
  nextCursor: z.string().nullable(),
});
export type SearchAuditAcrossTenantsOutput = z.infer<typeof searchAuditAcrossTenantsOutput>;
