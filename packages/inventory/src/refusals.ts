import { Refusal } from '@entrepot/kernel';

/** One product that is asked for more than there is. */
export interface Shortage {
  readonly productId: string;
  readonly sku: string;
  readonly asked: number;
  readonly available: number;
}

/** Names every product that falls short; the message speaks of the first. */
export function stockInsufficient(shortages: readonly Shortage[]): Refusal {
  const [first] = shortages;
  const which = first === undefined ? '' : ` Of ${first.sku} you asked for ${first.asked}, and ${first.available} can be ordered.`;
  return new Refusal('conflict', 'stock.insufficient', `There is not enough in stock.${which} Lower the quantity or remove the line.`,
    { lines: shortages.map((shortage) => ({ ...shortage })) });
}

/** Names every product of which less is on hand than is to be shipped; the message speaks of the first. */
export function shortOnHand(shortages: readonly Shortage[]): Refusal {
  const [first] = shortages;
  const which = first === undefined ? '' : ` Of ${first.sku} it takes ${first.asked}, and ${first.available} are there.`;
  return new Refusal('conflict', 'stock.insufficient', `There is not enough on hand to ship this order.${which} Receive stock first.`,
    { lines: shortages.map((shortage) => ({ ...shortage })) });
}

/** Unknown, another tenant's, or licensed: none of them has stock. */
export const notStocked = (): Refusal =>
  new Refusal('not-found', 'product.not-stocked', 'There is no such product among the goods in stock. Licensed products need no stock.');
