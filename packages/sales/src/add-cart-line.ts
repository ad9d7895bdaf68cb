import { Refusal } from '@entrepot/kernel';
import type { ShopperActor, Tx } from '@entrepot/postgres';
import type { AddCartLineInput, AddCartLineOutput } from './add-cart-line.contract.ts';
import { CART_LINES_MAXIMUM } from './cart.contract.ts';
import { mergeLines, touchCart } from './carts.queries.ts';
import { productNotFound } from './refusals.ts';

/**
 * Puts a product into the shopper's cart, on top of what is there. Whether the quantity can be ordered is said by the cart, and
 * decided at checkout. Both statements travel in one flight.
 *
 * @throws Refusal `product.not-found`, `cart.full`
 */
export async function addCartLine(tx: Tx, actor: ShopperActor, input: AddCartLineInput): Promise<AddCartLineOutput> {
  const [, line] = await Promise.all([tx.run(touchCart(actor, tx.at)), tx.first(mergeLines(actor, [input]))]);
  if (line === undefined) throw productNotFound();
  if (line.lineCount > CART_LINES_MAXIMUM) throw cartFull();
  return { lineId: line.lineId, lineCount: line.lineCount };
}

/** Bounds what one order can cost the database. */
export const cartFull = (): Refusal => new Refusal('conflict', 'cart.full',
  `A cart holds ${CART_LINES_MAXIMUM} lines at most. Place this order first, then start the next one.`, { maximum: CART_LINES_MAXIMUM });
