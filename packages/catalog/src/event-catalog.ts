import { publishEvent, type PublishedEvent } from '@entrepot/events';
import { catalogImported, productArchived, productCreated, productPublished, productUpdated } from './events.ts';

const product = { productId: '0199c0de-0000-7000-8000-000000000101', sku: 'AUR-1', name: 'Aurora Studio' };
const since = '1.0.0';

/** What integrators are told about products. */
export const catalogEvents: readonly PublishedEvent[] = [
  publishEvent(productCreated, {
    title: 'Product created', description: 'Somebody added a product. It is a draft until it is published. Imports tell catalog.imported instead.', since,
    example: { ...product, kind: 'licensed' },
  }),
  publishEvent(productUpdated, {
    title: 'Product updated', description: 'Fields or prices of a product changed; the payload names them, and carries name and SKU as they are now.',
    since, example: { ...product, changed: ['name', 'prices'] },
  }),
  publishEvent(productPublished, { title: 'Product published', description: 'A product came into the shop.', since, example: product }),
  publishEvent(productArchived, {
    title: 'Product archived', description: 'A product was taken out of the shop. Orders keep their lines; licenses stay valid.', since, example: product,
  }),
  publishEvent(catalogImported, {
    title: 'Catalog imported',
    description: 'An import created or changed products. Told once for all of them, however many: read the catalog anew.',
    since, example: { importId: '0199c0de-0000-7000-8000-000000000102', created: 120, updated: 14 },
  }),
];
