import { Refusal } from '@entrepot/kernel';
import type { MemberActor, Tx } from '@entrepot/postgres';
import type { StockLine } from './allocate-stock.ts';
import { shortOnHand } from './refusals.ts';
import { shipmentOfOrder } from './shipments.queries.ts';

/**
 * Lets the goods of an order leave: its reservations are consumed, and each line is a shipment in the ledger. The caller holds the
 * order's row, so it happens once.
 *
 * @param lines the goods of the order, all of them
 * @returns how many pieces left
 * @throws Refusal `stock.insufficient` when less is on hand than was ordered (a backorder), naming SKU, asked and available;
 *   `stock.not-held` when the order does not hold what its lines say. The transaction must end with either.
 */
export async function shipStock(tx: Tx, _actor: MemberActor, orderId: string, lines: readonly StockLine[]): Promise<number> {
  const products = await tx.all(shipmentOfOrder(tx.tenantId, orderId, tx.at));
  const short = products.filter(({ held, onHand }) => held > onHand);
  if (short.length > 0) {
    throw shortOnHand(short.map(({ productId, held, onHand }) => ({
      productId, asked: held, available: Math.max(onHand, 0), sku: lines.find((line) => line.productId === productId)?.sku ?? '',
    })));
  }
  const pieces = products.reduce((sum, { held }) => sum + held, 0);
  if (pieces !== lines.reduce((sum, { quantity }) => sum + quantity, 0)) {
    throw new Refusal('conflict', 'stock.not-held', 'Part of the stock of this order was released, so it cannot be shipped. Cancel it and order again.');
  }
  return pieces;
}
