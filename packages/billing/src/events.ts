import { defineEvent } from '@entrepot/events';
import { moneySchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** An invoice was paid in full. */
export const paymentCompleted = defineEvent('payment.completed', 'invoice', z.object({
  paymentId: z.uuid(),
  invoiceId: z.uuid(),
  orderId: z.uuid(),
  companyId: z.uuid(),
  amount: moneySchema,
}));
