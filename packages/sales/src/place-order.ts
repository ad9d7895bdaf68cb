import { record } from '@entrepot/audit';
import { holdCredit, issueInvoice } from '@entrepot/billing';
import { recordEvent } from '@entrepot/events';
import { allocateStock } from '@entrepot/inventory';
import { moneyOf, uuidv7 } from '@entrepot/kernel';
import type { BuyerActor, Tx } from '@entrepot/postgres';
import { lockCart } from './carts.queries.ts';
import { orderPlaced } from './events.ts';
import { newOrderCode } from './order-code.ts';
import { orderFromCart } from './order-from-cart.ts';
import { insertOrder, orderTerms } from './placing.queries.ts';
import type { PlaceOrderInput, PlaceOrderOutput } from './place-order.contract.ts';
import { pricedLines } from './priced-cart.queries.ts';

/**
 * Places the buyer's cart as an order on account: priced on the server, stock held, credit charged, invoiced, told and recorded in
 * one transaction, and the cart is empty afterwards. The number of statements does not depend on the number of lines.
 *
 * Locks are taken in the one order of the house: cart, stock, credit, invoice counter. What depends on nothing but the step before
 * travels in one flight: statements that are sent without awaiting in between run in the order in which they were sent.
 *
 * @throws Refusal `company.on-hold`, `cart.empty`, `cart.changed`, `order.product-unavailable`, `order.quantity-invalid`,
 *   `order.below-minimum`, `order.price-changed`, `stock.insufficient`, `credit.exceeded`
 */
export async function placeOrder(tx: Tx, actor: BuyerActor, input: PlaceOrderInput): Promise<PlaceOrderOutput> {
  // Each statement has a snapshot of its own: the lines are read after the lock was waited for, so a twin finds the cart empty.
  const [cart, terms, lines] = await Promise.all([
    tx.first(lockCart(actor)), tx.one(orderTerms(actor)), tx.all(pricedLines(actor)),
  ]);
  const order = {
    ...orderFromCart(input, { version: cart?.updatedAt, lines }, terms),
    orderId: uuidv7(), code: newOrderCode(), cartId: cart?.cartId ?? '', country: terms.country, placedAt: tx.at,
  };
  const { orderId, code, currency, netMinor } = order;
  const goods = order.lines.filter((line) => line.kind === 'goods');
  const licensed = order.lines.filter((line) => line.kind === 'licensed')
    .map(({ lineNo, productId, quantity }) => ({ lineNo, productId, quantity }));

  await Promise.all([
    tx.run(insertOrder(actor, order)),
    allocateStock(tx, actor, orderId, goods),
    holdCredit(tx, actor, currency, netMinor),
    tx.asClerk(() => Promise.all([
      record(tx, actor, {
        action: 'order.place', objectType: 'order', objectId: orderId, objectLabel: code,
        after: { total: Number(netMinor), currency, lines: order.lines.length, purchaseOrderNumber: input.purchaseOrderNumber },
      }),
      recordEvent(tx, actor, orderPlaced, orderId, { orderId, code, companyId: actor.companyId, placedBy: actor.userId, lines: licensed }),
    ])),
  ]);
  // Only now, when nothing can refuse any more: every order of the tenant waits on the counter of its invoices.
  const { invoiceNumber } = await issueInvoice(tx, actor, {
    orderId, currency, netMinor, taxMinor: 0n, paymentTermsDays: terms.paymentTermsDays,
  });
  return { orderId, code, total: moneyOf(netMinor, currency), invoiceNumber, placedAt: tx.at.toISOString() };
}
