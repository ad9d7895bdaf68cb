import { Refusal, type JsonValue, type RefusalKind } from '@entrepot/kernel';
import { DatabaseFault, type FaultCode } from '@entrepot/postgres';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { ZodError } from 'zod';

/** A failure as people and programs may see it. */
export interface Failure {
  readonly status: number;
  /** `noun.reason`; stable. */
  readonly reason: string;
  readonly detail: string;
  readonly details: Readonly<Record<string, JsonValue>>;
  readonly fields: { path: string; message: string }[];
}

/** RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: { pointer: string; detail: string }[];
  details?: Readonly<Record<string, JsonValue>>;
}

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400, unauthenticated: 401, forbidden: 403, 'not-found': 404, conflict: 409, mismatch: 422, 'too-large': 413, limited: 429,
};

// Faults that a caller can do something about: try again. Everything else is ours to mend.
const BUSY: ReadonlySet<FaultCode> = new Set(['pool.exhausted', 'lane.full', 'lock.timeout', 'statement.timeout', 'transaction.timeout',
  'serialization.conflict', 'deadlock.detected', 'connection.lost']);

/**
 * What may be said about an error: a refusal says what it is, a bad input names its fields, everything else is a fault of
 * which only the request id goes out. Stacks, SQL and constraint names never do.
 */
export function describeFailure(error: unknown): Failure {
  if (error instanceof Refusal) {
    return { status: STATUS[error.kind], reason: error.code, detail: error.message, details: error.details, fields: [] };
  }
  if (error instanceof ZodError) return invalidInput(error);
  if (error instanceof DatabaseFault) return describeFault(error);
  if (error instanceof TRPCError) return describeTrpcError(error);
  return INTERNAL;
}

const INTERNAL: Failure = {
  status: 500, reason: 'internal.fault', details: {}, fields: [],
  detail: 'Something went wrong on our side. Try again; if it happens again, tell us the request id.',
};

function describeTrpcError(error: TRPCError): Failure {
  if (error.cause instanceof Refusal || error.cause instanceof DatabaseFault) return describeFailure(error.cause);
  if (error.cause instanceof ZodError && error.code === 'BAD_REQUEST') return invalidInput(error.cause);
  if (error.code === 'INTERNAL_SERVER_ERROR') return INTERNAL;
  const status = getHTTPStatusCodeFromError(error);
  const reason = `request.${error.code.toLowerCase().replaceAll('_', '-')}`;
  const known: Readonly<Record<string, string>> = {
    NOT_FOUND: 'There is no such procedure.',
    METHOD_NOT_SUPPORTED: 'This procedure is called with the other HTTP method.',
    UNSUPPORTED_MEDIA_TYPE: 'Send the body as application/json.',
    PARSE_ERROR: 'The body is not valid JSON.',
    BAD_REQUEST: 'The request is not well formed.',
    PAYLOAD_TOO_LARGE: 'The request is too large.',
  };
  return { status, reason, detail: known[error.code] ?? 'The request was refused.', details: {}, fields: [] };
}

function describeFault(fault: DatabaseFault): Failure {
  if (BUSY.has(fault.code)) {
    return { status: 503, reason: 'service.busy', detail: 'We are busier than usual. Nothing was changed; try again in a moment.', details: {}, fields: [] };
  }
  if (fault.code === 'commit.unknown') {
    return { status: 503, reason: 'commit.unknown', details: {}, fields: [],
      detail: 'The connection broke while saving. Look whether it was saved before trying again, or repeat with the same Idempotency-Key.' };
  }
  return INTERNAL;
}

function invalidInput(error: ZodError): Failure {
  const fields = error.issues.flatMap(fieldsOf).slice(0, 20);
  return { status: 400, reason: 'input.invalid', detail: 'Some fields need another look.', details: {}, fields };
}

/** An unknown field is named itself: zod only names the object it stands in. */
function fieldsOf(issue: ZodError['issues'][number]): { path: string; message: string }[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key.slice(0, 100)].join('.'), message: 'is not a known field' }));
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request', 401: 'Sign in first', 403: 'Not allowed', 404: 'Not found', 405: 'Method not allowed', 409: 'Conflict',
  413: 'Too large', 415: 'Unsupported media type', 422: 'Does not match', 429: 'Too many requests', 500: 'Internal error', 503: 'Busy',
};

/**
 * A failure as `application/problem+json`.
 *
 * @see RFC 9457; field pointers after RFC 6901
 */
export function toProblem(error: unknown, requestId: string): Problem {
  const failure = describeFailure(error);
  return {
    type: `/problems/${failure.reason}`,
    title: TITLES[failure.status] ?? 'Error',
    status: failure.status,
    detail: failure.detail,
    code: failure.reason,
    requestId,
    ...(failure.fields.length > 0 && { errors: failure.fields.map(({ path, message }) => ({ pointer: `/${path.replaceAll('.', '/')}`, detail: message })) }),
    ...(Object.keys(failure.details).length > 0 && { details: failure.details }),
  };
}
