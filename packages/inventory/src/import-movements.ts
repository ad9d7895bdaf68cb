import type { MemberActor, Tx } from '@entrepot/postgres';
import { ensureDefaultLocation } from './ensure-default-location.ts';
import { ledgerRowsOf, type PastMovement } from './past-movement.ts';
import { emptyLevels, insertPastMovements } from './past-movements.queries.ts';

/** Past movements, and when the stock they were taken from was there. */
export interface ImportMovementsInput {
  readonly movements: readonly PastMovement[];
  /** Before the first movement of the whole history. */
  readonly openedAt: Date;
}

/**
 * Writes movements of the old books into the ledger of the default location. Today's stock stays as it is, at every commit of an
 * import and wherever it is cut off: what a transaction writes adds up to zero for each product (see {@link ledgerRowsOf}), so no
 * level changes, none is locked, and nobody who orders meanwhile is refused or oversold.
 *
 * @param input movements of goods; licensed products have no stock
 * @throws DatabaseFault `reference.broken` for a product that is not the tenant's
 */
export async function importMovements(tx: Tx, _actor: MemberActor, { movements, openedAt }: ImportMovementsInput): Promise<void> {
  if (movements.length === 0) return;
  const { locationId } = await ensureDefaultLocation(tx);
  await tx.run(emptyLevels(tx.tenantId, locationId, [...new Set(movements.map(({ productId }) => productId))]));
  await tx.run(insertPastMovements(tx.tenantId, locationId, ledgerRowsOf(movements, openedAt)));
}
