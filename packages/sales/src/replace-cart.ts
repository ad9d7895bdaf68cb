import type { ShopperActor, Tx } from '@entrepot/postgres';
import { deleteLines, insertLines, touchCart } from './carts.queries.ts';
import type { ReplaceCartInput, ReplaceCartOutput } from './replace-cart.contract.ts';

/** Fills the cart anew, as a quick order or a pasted list does; set-based, and each line stays a line. */
export async function replaceCart(tx: Tx, actor: ShopperActor, { lines }: ReplaceCartInput): Promise<ReplaceCartOutput> {
  const { cartId } = await tx.one(touchCart(actor, tx.at));
  const [, inserted] = await Promise.all([tx.run(deleteLines(actor, cartId)), tx.all(insertLines(actor, cartId, lines))]);
  const found = new Set(inserted.map((row) => row.position));
  return { cartId, lineCount: found.size, notFound: lines.flatMap((_, index) => found.has(index + 1) ? [] : [index]) };
}
