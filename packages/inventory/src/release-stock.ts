import type { Tx } from '@entrepot/postgres';
import { releaseOfOrder } from './allocations.queries.ts';

/**
 * Gives back the stock that an order holds, as the clerk. A second call finds nothing held and changes nothing.
 *
 * @returns how many pieces of which products became free
 */
export async function releaseStock(tx: Tx, orderId: string): Promise<{ productId: string; quantity: number }[]> {
  return tx.asClerk(() => tx.all(releaseOfOrder(tx.tenantId, orderId, tx.at)));
}
