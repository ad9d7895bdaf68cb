import type { OrderStatus } from '@entrepot/sales/contract';
import { StatusPill, type Tone, useMessages } from '@entrepot/ui';
import { salesTexts } from './sales-texts.ts';

const LOOKS = {
  placed: { tone: 'blue', word: 'statusPlaced' },
  confirmed: { tone: 'blue', word: 'statusConfirmed' },
  shipped: { tone: 'green', word: 'statusShipped' },
  cancelled: { tone: 'neutral', word: 'statusCancelled' },
} as const satisfies Record<OrderStatus, { tone: Tone; word: string }>;

/** An order's status in a word. */
export function OrderStatusPill({ status }: { readonly status: OrderStatus }) {
  const t = useMessages(salesTexts);
  const { tone, word } = LOOKS[status];
  return <StatusPill tone={tone}>{t(word)}</StatusPill>;
}
