import type { z } from 'zod';

/** A kind of fact, and the shape of what it tells. */
export interface EventType<Payload> {
  readonly type: string;
  readonly objectType: string;
  readonly payload: z.ZodType<Payload>;
}

/**
 * Registers a kind of fact.
 *
 * @param type `object.happened`, for example `order.placed`; published, so never renamed
 * @param objectType events about one object are delivered in order
 */
export function defineEvent<Payload>(type: string, objectType: string, payload: z.ZodType<Payload>): EventType<Payload> {
  return { type, objectType, payload };
}
