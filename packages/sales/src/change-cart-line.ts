import type { ShopperActor, Tx } from '@entrepot/postgres';
import { deleteLine, deleteLines, touchCart, updateLineQuantity } from './carts.queries.ts';
import type { ChangedCartOutput, RemoveCartLineInput, SetCartLineQuantityInput } from './change-cart-line.contract.ts';
import { cartLineNotFound } from './refusals.ts';

/**
 * Sets how many of a line are wanted.
 *
 * @throws Refusal `cart-line.not-found`
 */
export async function setCartLineQuantity(tx: Tx, actor: ShopperActor, input: SetCartLineQuantityInput): Promise<ChangedCartOutput> {
  const { cartId } = await tx.one(touchCart(actor, tx.at));
  if (await tx.run(updateLineQuantity(actor, cartId, input.lineId, input.quantity)) === 0) throw cartLineNotFound();
  return { cartId };
}

/**
 * Takes a line out of the cart.
 *
 * @throws Refusal `cart-line.not-found`
 */
export async function removeCartLine(tx: Tx, actor: ShopperActor, input: RemoveCartLineInput): Promise<ChangedCartOutput> {
  const { cartId } = await tx.one(touchCart(actor, tx.at));
  if (await tx.run(deleteLine(actor, cartId, input.lineId)) === 0) throw cartLineNotFound();
  return { cartId };
}

/** Takes every line out of the cart. */
export async function clearCart(tx: Tx, actor: ShopperActor, _input: Record<string, never>): Promise<ChangedCartOutput> {
  const { cartId } = await tx.one(touchCart(actor, tx.at));
  await tx.run(deleteLines(actor, cartId));
  return { cartId };
}
