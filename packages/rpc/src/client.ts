import { TRPCClientError } from '@trpc/client';
import type { JsonValue } from '@entrepot/kernel';
import { z } from 'zod';

/** Calls that share one request; what the server accepts. */
export const BATCH_SIZE = 10;

interface Call { readonly context: Record<string, unknown> }

/** Whether a call carries an idempotency key. Such a call goes alone: the key is a header of its request. */
export function hasIdempotencyKey({ context }: Call): boolean {
  return typeof context['idempotencyKey'] === 'string';
}

/** The header of such a call. */
export function idempotencyHeader({ op }: { op: Call }): Record<string, string> {
  return typeof op.context['idempotencyKey'] === 'string' ? { 'idempotency-key': op.context['idempotencyKey'] } : {};
}

/** A failure as a screen shows it. */
export interface ClientFailure {
  /** For people: what happened, why, what to do. */
  readonly message: string;
  /** `noun.reason`; `network.unreachable` when no answer came. */
  readonly reason: string;
  readonly status: number;
  readonly details: Readonly<Record<string, JsonValue>>;
  /** Path of a refused field to its message. */
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string;
}

const errorData = z.looseObject({
  httpStatus: z.number(),
  reason: z.string(),
  details: z.record(z.string(), z.json()),
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
  requestId: z.string(),
});

/** What a screen may say about an error of a call. */
export function failureOf(error: unknown): ClientFailure {
  const data = error instanceof TRPCClientError ? errorData.safeParse(error.data) : undefined;
  if (error instanceof TRPCClientError && data?.success === true) {
    const { httpStatus, reason, details, fields, requestId } = data.data;
    return { message: error.message, reason, status: httpStatus, details, fields: Object.fromEntries(fields.map(({ path, message }) => [path, message])), requestId };
  }
  return {
    message: 'The server did not answer. Check your connection and try again.',
    reason: 'network.unreachable', status: 0, details: {}, fields: {}, requestId: '',
  };
}
