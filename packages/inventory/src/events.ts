import { defineEvent } from '@entrepot/events';
import { z } from 'zod';

/** What can be sold fell to the product's mark, or below; told once per fall. */
export const stockLow = defineEvent('stock.low', 'product', z.object({
  productId: z.uuid(),
  available: z.int(),
  lowStockAt: z.int(),
}));
