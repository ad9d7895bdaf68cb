import type { BuyerActor, Tx } from '@entrepot/postgres';
import { cartFull } from './add-cart-line.ts';
import { CART_LINES_MAXIMUM } from './cart.contract.ts';
import { mergeLines, takeVisitorLines, touchCart } from './carts.queries.ts';

/**
 * Moves what a visitor collected into the cart of the buyer it turned out to be. Products that are there already are added up.
 *
 * @param visitorId from the visitor's own cookie, never from what a caller sends: whoever names it gets its lines
 * @returns how many lines were taken over
 * @throws Refusal `cart.full`; both carts stay as they were then
 */
export async function adoptVisitorCart(tx: Tx, actor: BuyerActor, { visitorId }: { visitorId: string }): Promise<{ adopted: number }> {
  const lines = await tx.asClerk(() => tx.all(takeVisitorLines(actor, visitorId)));
  // An untouched cart keeps its version: who signs in again at checkout orders what was shown.
  if (lines.length === 0) return { adopted: 0 };
  await tx.run(touchCart(actor, tx.at));
  const merged = await tx.all(mergeLines(actor, lines));
  if ((merged[0]?.lineCount ?? 0) > CART_LINES_MAXIMUM) throw cartFull();
  return { adopted: merged.length };
}
