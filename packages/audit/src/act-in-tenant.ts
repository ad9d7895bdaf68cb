import type { Doors, OperatorActor, Tx } from '@entrepot/postgres';
import type { AuditEntry } from './records.queries.ts';
import { record } from './record.ts';

/** What a staff procedure's context offers. */
interface StaffContext {
  readonly doors: Doors;
  /** In the platform's own tenant. */
  readonly actor: OperatorActor;
  readonly inTenant: (tenantId: string) => OperatorActor;
  readonly signal: AbortSignal;
}

/**
 * Something that platform staff do inside one tenant, on record on both sides: first in the platform's trail, then, in one transaction
 * with the act itself, in the tenant's. An act that fails afterwards leaves the platform's record, which says `attempt`.
 *
 * @param entry of the tenant's trail; the platform's names the tenant as its object
 * @param work as the operator inside that tenant; answers the result, and what changed for the tenant's record
 * @throws whatever `work` threw, rolled back
 */
export async function actInTenant<T>(
  { doors, actor, inTenant, signal }: StaffContext,
  { tenantId, tenantName }: { readonly tenantId: string; readonly tenantName: string },
  entry: AuditEntry,
  work: (tx: Tx, operator: OperatorActor) => Promise<{ readonly result: T } & Pick<AuditEntry, 'before' | 'after'>>,
): Promise<T> {
  const operator: OperatorActor = { ...inTenant(tenantId), label: `${actor.label ?? 'Staff'} (platform staff)` };
  await doors.transact(actor, (tx) => record(tx, actor, {
    action: entry.action, objectType: 'tenant', objectId: tenantId, objectLabel: tenantName,
    after: { attempt: true, object: entry.objectType, objectId: entry.objectId, objectLabel: entry.objectLabel ?? '', ...entry.after !== undefined && { asked: entry.after } },
  }), { signal });
  return doors.transact(operator, async (tx) => {
    const { result, before, after } = await work(tx, operator);
    await record(tx, operator, { ...entry, ...before !== undefined && { before }, ...after !== undefined && { after } });
    return result;
  }, { signal });
}
