import { Refusal } from '@entrepot/kernel';
import { toProblem } from '@entrepot/rpc';
import { noteFailure } from '../telemetry/failure-codes.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Makes every failure below `/v1` an RFC 9457 problem with the request's id. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = knownFailure(error);
    if (known === undefined) request.log.error({ err: error }, 'a /v1 request failed');
    sendProblem(request, reply, known ?? error);
  });
  app.setNotFoundHandler((request, reply) => {
    sendProblem(request, reply, new Refusal('not-found', 'route.not-found', 'There is nothing at this address. The documentation is at /v1/docs.'));
  });
}

/** Answers with a problem. */
function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const problem = toProblem(error, request.id);
  noteFailure(request, problem.code);
  reply.code(problem.status).header('cache-control', 'no-store').type('application/problem+json').send(problem);
}

/** What the caller did, in our words; undefined when the fault is ours. */
function knownFailure(error: unknown): unknown {
  switch (codeOf(error)) {
    // 400 and not 415: what Keygen's scenarios assert for a wrong content type.
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': return new Refusal('invalid', 'body.media-type', 'Send the body as application/json.');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY': return new Refusal('invalid', 'body.malformed', 'The body is empty.');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH': return new Refusal('invalid', 'body.malformed', 'The body is not as long as its header says.');
    case 'FST_ERR_CTP_BODY_TOO_LARGE': return new Refusal('too-large', 'body.too-large', 'The body is larger than 16 KiB.');
    default: return toProblem(error, '').status < 500 ? error : undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
