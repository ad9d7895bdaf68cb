import { eventCatalog } from '../events/event-catalog.ts';
import type { Json } from './openapi.ts';

/** The catalog of events as it is published: what the product tells, and the shape of each payload. The same at every host. */
export function publishedEvents(): Json {
  return JSON.parse(JSON.stringify({ version: '1.0.0', dialect: 'https://json-schema.org/draft/2020-12/schema', events: eventCatalog }));
}
