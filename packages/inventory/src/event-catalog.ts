import { publishEvent, type PublishedEvent } from '@entrepot/events';
import { stockLow } from './events.ts';

/** What integrators are told about stock. */
export const inventoryEvents: readonly PublishedEvent[] = [
  publishEvent(stockLow, {
    title: 'Stock low', description: 'What can be sold of a product fell to its mark, or below. Told once per fall: again only after it rose above the mark.',
    since: '1.0.0', example: { productId: '0199c0de-0000-7000-8000-000000000101', available: 4, lowStockAt: 5 },
  }),
];
