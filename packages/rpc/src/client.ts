import { TRPCClientError } from '@trpc/client';
import type { JsonValue } from '@entrepot/kernel';

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

let tracing = false;

/** Whether calls say which trace they begin; the app reads it from `/config.json`. */
export function switchTracing(on: boolean): void {
  tracing = on;
}

/**
 * The header with which a request begins a trace of its own; none while traces are off.
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function traceHeader(): Record<string, string> {
  return tracing ? { traceparent: `00-${randomHex(16)}-${randomHex(8)}-01` } : {};
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
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

// By hand and not by a schema: every byte here is in the first load of a shop.
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function errorDataOf(data: unknown): ClientFailure | undefined {
  if (!isRecord(data)) return undefined;
  const { httpStatus, reason, details, fields, requestId } = data;
  if (typeof httpStatus !== 'number' || typeof reason !== 'string' || typeof requestId !== 'string' || !isRecord(details) || !Array.isArray(fields)) return undefined;
  const entries = fields.flatMap((field: unknown): [string, string][] =>
    isRecord(field) && typeof field['path'] === 'string' && typeof field['message'] === 'string' ? [[field['path'], field['message']]] : []);
  // It came as JSON, so what it holds is JSON.
  return { message: '', reason, status: httpStatus, details: details as Readonly<Record<string, JsonValue>>, fields: Object.fromEntries(entries), requestId };
}

/** What a screen may say about an error of a call. */
export function failureOf(error: unknown): ClientFailure {
  const data = error instanceof TRPCClientError ? errorDataOf(error.data) : undefined;
  if (error instanceof TRPCClientError && data !== undefined) return { ...data, message: error.message };
  return {
    message: 'The server did not answer. Check your connection and try again.',
    reason: 'network.unreachable', status: 0, details: {}, fields: {}, requestId: '',
  };
}
