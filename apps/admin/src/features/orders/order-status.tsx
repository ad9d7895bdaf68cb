import type { OrderStatus } from '@entrepot/sales/contract';
import { StatusPill, useMessages } from '@entrepot/ui';
import { orderTexts } from './order-texts.ts';

const tones = { placed: 'amber', confirmed: 'blue', shipped: 'green', cancelled: 'neutral' } as const;

/** How far an order is, as the team says it. */
export function OrderStatusPill({ status }: { readonly status: OrderStatus }) {
  return <StatusPill tone={tones[status]}>{useMessages(orderTexts)(status)}</StatusPill>;
}
