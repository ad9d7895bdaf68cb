import type { AuditRecord } from './search-audit.contract.ts';

/** A stored record as it travels. */
export function shown(row: Omit<AuditRecord, 'recordedAt' | 'before' | 'after'> & { recordedAt: Date; before: unknown; after: unknown }): AuditRecord {
  return { ...row, recordedAt: row.recordedAt.toISOString(), before: row.before as AuditRecord['before'], after: row.after as AuditRecord['after'] };
}
