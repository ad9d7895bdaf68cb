import { Refusal } from '@entrepot/kernel';
import type { LineIssue } from './cart.contract.ts';
import { lineIssues, missingToMinimum, subtotal } from './cart.ts';
import type { PlaceOrderInput } from './place-order.contract.ts';
import type { PricedCartLine } from './priced-cart.queries.ts';
import type { OrderTerms } from './placing.queries.ts';
import { cannotOrder } from './refusals.ts';

/** A line of an order: what it was called and cost at that moment. */
interface OrderLine {
  readonly lineNo: number;
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly kind: 'goods' | 'licensed';
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
}

/** What an order is made of, before it has an id. Minor units of `currency`. */
export interface OrderDraft {
  readonly lines: OrderLine[];
  readonly currency: string;
  readonly netMinor: bigint;
  readonly purchaseOrderNumber: string;
  readonly note: string;
}

const UNAVAILABLE: ReadonlySet<LineIssue> = new Set<LineIssue>(['unavailable', 'unpriced']);
const INVALID: ReadonlySet<LineIssue> = new Set<LineIssue>(['below-minimum', 'off-step', 'too-many']);

/**
 * The order that a cart amounts to, or why it cannot be one. Whether there is enough stock is not decided here but under its lock.
 *
 * @throws Refusal `company.on-hold`, `cart.empty`, `cart.changed`, `order.product-unavailable`, `order.quantity-invalid`,
 *   `order.below-minimum`, `order.price-changed`
 */
export function orderFromCart(
  input: PlaceOrderInput, cart: { version: Date | undefined; lines: readonly PricedCartLine[] }, terms: OrderTerms,
): OrderDraft {
  if (terms.companyStatus === 'on-hold') {
    throw new Refusal('forbidden', 'company.on-hold', 'Orders of your company are on hold. Contact the shop to have this lifted.');
  }
  if (cart.lines.length === 0) throw new Refusal('conflict', 'cart.empty', 'Your cart is empty. Put something into it first.');
  if (input.cartVersion !== undefined && Date.parse(input.cartVersion) !== cart.version?.getTime()) {
    throw new Refusal('conflict', 'cart.changed', 'Your cart was changed in another window. Look at it again before you order.');
  }
  refuseLines(cart.lines);
  const lines = cart.lines.flatMap((line, index) => ordered(line, index + 1));
  const netMinor = subtotal(cart.lines);
  refuseBelowMinimum(netMinor, terms);
  const { expectedTotal, purchaseOrderNumber, note } = input;
  if (expectedTotal !== undefined && (BigInt(expectedTotal.amountMinor) !== netMinor || expectedTotal.currency !== terms.currency)) {
    throw new Refusal('conflict', 'order.price-changed',
      'Prices have changed since the cart was shown. Look at the new total before you order.',
      { expected: { ...expectedTotal }, total: { amountMinor: Number(netMinor), currency: terms.currency } });
  }
  return { lines, currency: terms.currency, netMinor, purchaseOrderNumber, note };
}

function refuseLines(lines: readonly PricedCartLine[]): void {
  const issues = lineIssues(lines);
  const having = (kinds: ReadonlySet<LineIssue>) => lines.flatMap((line, index) => {
    const found = (issues[index] ?? []).filter((issue) => kinds.has(issue));
    return found.length === 0 ? [] : [{ lineId: line.lineId, sku: line.sku, quantity: line.quantity, issues: found }];
  });
  const unavailable = having(UNAVAILABLE);
  if (unavailable.length > 0) throw cannotOrder('order.product-unavailable', unavailable);
  const invalid = having(INVALID);
  if (invalid.length > 0) throw cannotOrder('order.quantity-invalid', invalid);
}

function refuseBelowMinimum(netMinor: bigint, { minimumMinor, currency }: OrderTerms): void {
  const missing = missingToMinimum(netMinor, minimumMinor ?? 0n);
  if (missing === 0n) return;
  throw new Refusal('conflict', 'order.below-minimum', 'Your order does not reach the minimum order value yet. Add what is missing.',
    { minimum: { amountMinor: Number(minimumMinor), currency }, missing: { amountMinor: Number(missing), currency } });
}

// What the checks before have made sure of, said to the compiler.
function ordered({ productId, quantity, sku, name, kind, unitPriceMinor }: PricedCartLine, lineNo: number): OrderLine[] {
  if (sku === null || name === null || kind === null || unitPriceMinor === null) return [];
  return [{ lineNo, productId, quantity, sku, name, kind, unitPriceMinor }];
}
