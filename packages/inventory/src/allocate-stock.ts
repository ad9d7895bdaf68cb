import { recordEvent } from '@entrepot/events';
import type { BuyerActor, Tx } from '@entrepot/postgres';
import { allocation } from './allocations.queries.ts';
import { stockLow } from './events.ts';
import { fallsTo } from './low-stock.ts';
import { stockInsufficient } from './refusals.ts';

/** A line of goods of an order. Several lines may name the same product. */
export interface StockLine {
  readonly lineNo: number;
  readonly productId: string;
  readonly sku: string;
  readonly quantity: number;
}

/**
 * Holds stock for an order, all of it or none, as the clerk: levels are locked in the order of products, so that two orders of
 * the same products wait for each other and never for a deadlock. One statement for any number of lines.
 *
 * @throws Refusal `stock.insufficient`, naming SKU, asked and available; the transaction must end with it
 */
export async function allocateStock(tx: Tx, actor: BuyerActor, orderId: string, lines: readonly StockLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.asClerk(async () => {
    const products = await tx.all(allocation(tx.tenantId, orderId, lines, tx.at));
    const short = products.filter((product) => product.asked > product.sellable);
    if (short.length > 0) {
      throw stockInsufficient(short.map(({ productId, asked, sellable }) => ({
        productId, asked, available: Math.max(sellable, 0), sku: lines.find((line) => line.productId === productId)?.sku ?? '',
      })));
    }
    await Promise.all(products.map(async ({ productId, asked, available, lowStockAt }) => {
      if (!fallsTo(lowStockAt, available, available - asked)) return;
      await recordEvent(tx, actor, stockLow, productId, { productId, available: available - asked, lowStockAt });
    }));
  });
}
