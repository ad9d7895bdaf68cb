import { failureOf } from '@entrepot/rpc/client';
import { QueryClient } from '@tanstack/react-query';

/** Answers stay fresh for a moment; only a call that got no answer or a fault is tried once more, never a refusal. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => {
        const { status } = failureOf(error);
        return failures < 1 && (status === 0 || status >= 500);
      },
    },
  },
});
