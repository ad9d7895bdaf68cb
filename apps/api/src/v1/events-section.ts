import type { PublishedEvent } from '@entrepot/events';
import { eventCatalog } from '../events/event-catalog.ts';
import { escape, fieldTable, table } from './documentation-html.ts';

/** The catalog of events, for people. */
export function eventsSection(): string {
  return `<h2 id="events">Events</h2>
<p>What the product tells when something has happened. An event is recorded in one transaction with the change it tells of, delivered at least once,
and in order for each object; recorded events can be delivered again. Names and fields stay; new ones may come. The same as
<a href="/v1/events">JSON with a JSON Schema of each payload</a>.</p>
${table(['Event', 'Object', 'Meaning'], eventCatalog.map(({ type, object, title }) => [`<a href="#${type}"><code>${type}</code></a>`, escape(object), escape(title)]))}
${eventCatalog.map(eventPart).join('\n')}`;
}

function eventPart({ type, object, title, description, since, payload, example }: PublishedEvent): string {
  return `<section><h3 id="${type}">${escape(title)}: <code>${type}</code></h3>
<p>${escape(description)} Object: ${escape(object)}. Since version ${escape(since)}.</p>${fieldTable(payload)}
<pre tabindex="0" role="group" aria-label="Example of ${type}"><code>${escape(JSON.stringify(example, null, 2))}</code></pre></section>`;
}
