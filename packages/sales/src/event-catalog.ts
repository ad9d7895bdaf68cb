import { publishEvent, type PublishedEvent } from '@entrepot/events';
import { creditImported, orderCancelled, orderConfirmed, orderImported, orderPlaced, orderShipped } from './events.ts';

const orderId = '0199c0de-0000-7000-8000-000000000401';
const companyId = '0199c0de-0000-7000-8000-000000000402';
const order = { orderId, code: '7K2M-9QWE', companyId };
const since = '1.0.0';

/** What integrators are told about orders. */
export const salesEvents: readonly PublishedEvent[] = [
  publishEvent(orderPlaced, {
    title: 'Order created', description: 'A buyer placed an order; stock is reserved and credit held. The lines are those of licensed products.', since,
    example: {
      ...order, placedBy: '0199c0de-0000-7000-8000-000000000403',
      lines: [{ lineNo: 1, productId: '0199c0de-0000-7000-8000-000000000101', quantity: 3 }],
    },
  }),
  publishEvent(orderConfirmed, { title: 'Order confirmed', description: 'The team accepted an order.', since, example: order }),
  publishEvent(orderShipped, { title: 'Order shipped', description: 'The goods of an order left the house.', since, example: order }),
  publishEvent(orderCancelled, {
    title: 'Order cancelled', description: 'The team cancelled an order; its stock and its credit are free again.', since,
    example: { ...order, reason: 'The customer ordered twice.' },
  }),
  publishEvent(orderImported, {
    title: 'Order imported', description: 'An order of the old books was brought in. It was delivered long ago: nothing is to be done for it.', since,
    example: { orderId, companyId },
  }),
  publishEvent(creditImported, {
    title: 'Credit imported', description: 'A credit of the old books was brought in.', since,
    example: { creditId: '0199c0de-0000-7000-8000-000000000404', companyId },
  }),
];
