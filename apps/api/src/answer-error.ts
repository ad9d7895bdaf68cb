import { Refusal } from '@entrepot/kernel';
import { describeFailure, toProblem } from '@entrepot/rpc';
import type { RpcErrorData } from '@entrepot/rpc/contract';
import { TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY, type TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failurePage } from './index-page.ts';

const KEYS: Readonly<Record<number, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST', 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 405: 'METHOD_NOT_SUPPORTED', 409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE', 415: 'UNSUPPORTED_MEDIA_TYPE', 422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS', 503: 'SERVICE_UNAVAILABLE',
};

/** Answers a request that failed before a procedure ran, in the shape the tRPC client expects: typed, and with the request id. */
export async function answerRpcError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const failure = describeFailure(translated(error));
  logFault(error, failure.status, request);
  const code = KEYS[failure.status] ?? 'INTERNAL_SERVER_ERROR';
  const data: RpcErrorData = {
    code, httpStatus: failure.status, reason: failure.reason, details: failure.details, fields: failure.fields, requestId: request.id,
  };
  await reply.status(failure.status).type('application/json')
    .send({ error: { message: failure.detail, code: TRPC_ERROR_CODES_BY_KEY[code], data } });
}

/** Answers with `application/problem+json` (RFC 9457). */
export async function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const problem = toProblem(translated(error), request.id);
  logFault(error, problem.status, request);
  const wait = retryAfterSeconds(error);
  if (wait !== undefined) reply.header('retry-after', wait);
  await reply.status(problem.status).type('application/problem+json').send(problem);
}

/** Answers a person's browser with a page that carries the request id, and everyone else with a problem. */
export async function answerPage(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!(request.headers.accept ?? '').includes('text/html')) return answerProblem(error, request, reply);
  const { status, detail } = describeFailure(translated(error));
  logFault(error, status, request);
  await reply.status(status).type('text/html').send(failurePage(detail, request.id));
}

/** Whole seconds to wait, when the refusal names them (RFC 9110, 10.2.3). */
export function retryAfterSeconds(error: unknown): number | undefined {
  const seconds = error instanceof Refusal ? error.details['retryAfterSeconds'] : undefined;
  return typeof seconds === 'number' ? seconds : undefined;
}

/** For a path that nothing answers. */
export function nothingHere(): Refusal {
  return new Refusal('not-found', 'page.unknown', 'There is nothing at this address.');
}

// Fastify's own errors carry a status; what they say is for us, not for callers.
function translated(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if (!('statusCode' in error) || typeof error.statusCode !== 'number') return error;
  const code = error.statusCode < 500 ? KEYS[error.statusCode] ?? 'BAD_REQUEST' : undefined;
  return code === undefined ? error : new TRPCError({ code, cause: error });
}

function logFault(error: unknown, status: number, request: FastifyRequest): void {
  if (status >= 500) request.log.error({ err: error }, 'a request failed');
}
