import { Refusal, type RefusalKind } from '@entrepot/kernel';
import { TRPCError } from '@trpc/server';

const CODES: Readonly<Record<RefusalKind, ConstructorParameters<typeof TRPCError>[0]['code']>> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  mismatch: 'UNPROCESSABLE_CONTENT',
  'too-large': 'PAYLOAD_TOO_LARGE',
  limited: 'TOO_MANY_REQUESTS',
};

/** A refusal as tRPC throws it; anything else passes through and becomes an internal error without a word about itself. */
export function toTrpcError(error: unknown): unknown {
  return error instanceof Refusal ? new TRPCError({ code: CODES[error.kind], message: error.message, cause: error }) : error;
}
