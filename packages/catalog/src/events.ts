import { defineEvent } from '@entrepot/events';
import { z } from 'zod';

const product = z.object({ productId: z.uuid(), sku: z.string(), name: z.string() });

/** Somebody added a product; it is a draft. */
export const productCreated = defineEvent('product.created', 'product', product.extend({ kind: z.enum(['goods', 'licensed']) }));
/** Fields of a product changed; `changed` names them. */
export const productUpdated = defineEvent('product.updated', 'product', product.extend({ changed: z.array(z.string()) }));
/** A product came into the shop. */
export const productPublished = defineEvent('product.published', 'product', product);
/** A product was taken out of the shop. */
export const productArchived = defineEvent('product.archived', 'product', product);

/**
 * An import created or changed products, thousands perhaps: told once for all of them, so that whoever keeps a copy reads the catalog anew. None
 * of them is told of by itself.
 */
export const catalogImported = defineEvent('catalog.imported', 'import', z.object({ importId: z.uuid(), created: z.int(), updated: z.int() }));
