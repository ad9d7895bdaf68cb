import { BATCH_SIZE, hasIdempotencyKey, idempotencyHeader, traceHeader } from '@entrepot/rpc/client';
import { httpBatchLink, httpLink, splitLink } from '@trpc/react-query';
import { signInAgainLink } from './sign-in-again-link.ts';
import { trpc } from './trpc.ts';

/**
 * How this app reaches the server. Calls of one moment share a request.
 *
 * @param url of tRPC on this site
 */
export function rpcClient(url: string) {
  return trpc.createClient({
    links: [
      signInAgainLink,
      splitLink({
        condition: hasIdempotencyKey,
        true: httpLink({ url, headers: (call) => ({ ...idempotencyHeader(call), ...traceHeader() }) }),
        false: httpBatchLink({ url, maxItems: BATCH_SIZE, headers: traceHeader }),
      }),
    ],
  });
}
