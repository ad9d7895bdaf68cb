import { publishEvent, type PublishedEvent } from '@entrepot/events';
import { paymentCompleted } from './events.ts';

/** What integrators are told about money. */
export const billingEvents: readonly PublishedEvent[] = [
  publishEvent(paymentCompleted, {
    title: 'Payment completed', description: 'An invoice was paid in full. The amount is in minor units of its currency.', since: '1.0.0',
    example: {
      paymentId: '0199c0de-0000-7000-8000-000000000301', invoiceId: '0199c0de-0000-7000-8000-000000000302',
      orderId: '0199c0de-0000-7000-8000-000000000401', companyId: '0199c0de-0000-7000-8000-000000000402',
      amount: { amountMinor: 4900, currency: 'EUR' },
    },
  }),
];
