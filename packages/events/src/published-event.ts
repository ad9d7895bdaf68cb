import { z } from 'zod';
import type { EventType } from './event-type.ts';

/** What integrators are told about a kind of fact. */
export interface EventDescription<Payload> {
  /** Past tense, as a heading: "License renewed". */
  readonly title: string;
  /** When it is told, and when not. */
  readonly description: string;
  /** Of the API: the version that told it first. */
  readonly since: string;
  readonly example: Payload;
}

/** A kind of fact as the published catalog lists it; the type of its payload is closed over. */
export interface PublishedEvent {
  readonly type: string;
  /** Events about one object arrive in order. */
  readonly object: string;
  readonly title: string;
  readonly description: string;
  readonly since: string;
  /** JSON Schema 2020-12. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly example: unknown;
  /** Whether a payload is what the type promises. */
  accepts(payload: unknown): boolean;
}

/** Puts a kind of fact into the published catalog. From then on its name and its fields stay; new fields may come. */
export function publishEvent<Payload>(event: EventType<Payload>, { title, description, since, example }: EventDescription<Payload>): PublishedEvent {
  const { $schema: _dialect, ...payload } = z.toJSONSchema(event.payload, {
    // Of input, because it does not forbid fields that are not there yet.
    io: 'input', target: 'draft-2020-12',
    // What has a format needs no pattern that says the same.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  return {
    type: event.type, object: event.objectType, title, description, since, payload, example,
    accepts: (candidate) => event.payload.safeParse(candidate).success,
  };
}
