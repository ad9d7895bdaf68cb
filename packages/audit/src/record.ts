import type { Actor, Tx } from '@entrepot/postgres';
import { auditRecord, type AuditEntry } from './records.queries.ts';

/** Writes one act into the trail, in the transaction of the act. Buyers and devices sign inside `tx.asClerk()`. */
export async function record(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.run(auditRecord(actor, entry, tx.at));
}
