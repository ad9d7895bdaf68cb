import { billingEvents } from '@entrepot/billing';
import { catalogEvents } from '@entrepot/catalog';
import type { PublishedEvent } from '@entrepot/events';
import { identityEvents } from '@entrepot/identity';
import { inventoryEvents } from '@entrepot/inventory';
import { licensingEvents } from '@entrepot/licensing';
import { salesEvents } from '@entrepot/sales';
import { tenancyEvents } from '@entrepot/tenancy';

/** Every kind of fact that the product tells, from left to right through the house; published at `/v1/events`. */
export const eventCatalog: readonly PublishedEvent[] = [
  ...tenancyEvents, ...identityEvents, ...catalogEvents, ...inventoryEvents, ...billingEvents, ...salesEvents, ...licensingEvents,
];

/** The names of all of them. */
export const eventTypes: ReadonlySet<string> = new Set(eventCatalog.map(({ type }) => type));
