import type { Actor, Tx } from '@entrepot/postgres';
import { auditRecords, type AuditEntry } from './records.queries.ts';

/** Writes acts of one transaction into the trail, in one statement. @param entries at most some thousands */
export async function recordAll(tx: Tx, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await tx.run(auditRecords(actor, entries, tx.at));
}
