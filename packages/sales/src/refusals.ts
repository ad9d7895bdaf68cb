import { Refusal, type JsonValue } from '@entrepot/kernel';

/** Another tenant's, another company's and unknown ones look the same. */
export const orderNotFound = (): Refusal =>
  new Refusal('not-found', 'order.not-found', 'There is no such order. Look for it in the list of orders.');

/** A product that is not in this shop, or not any more. */
export const productNotFound = (): Refusal =>
  new Refusal('not-found', 'product.not-found', 'There is no such product in the shop. It may have been taken out; look for another.');

/** A line that the cart does not hold (any more). */
export const cartLineNotFound = (): Refusal =>
  new Refusal('not-found', 'cart-line.not-found', 'This line is not in your cart any more. Reload the cart.');

/** @param lines what each line that stands in the way is and why */
export function cannotOrder(code: 'order.product-unavailable' | 'order.quantity-invalid', lines: Record<string, JsonValue>[]): Refusal {
  const message = code === 'order.product-unavailable'
    ? 'Some products in your cart cannot be ordered any more. Remove their lines and place the order again.'
    : 'Some quantities cannot be ordered. Correct them in the cart and place the order again.';
  return new Refusal('conflict', code, message, { lines });
}
