import { LinkProvider, LocaleProvider, Toaster } from '@entrepot/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { failureOf } from '@entrepot/rpc/client';
import { SignInAgain } from '../features/identity/sign-in/sign-in-again.tsx';
import { router } from './router.tsx';
import { rpcClient } from './rpc-client.ts';
import type { SiteConfig } from './site-config.ts';
import { SiteProvider } from './site-provider.tsx';
import { trpc } from './trpc.ts';

const ATTEMPTS = 2;

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        // Only what may pass by itself is tried again: a refusal is an answer.
        retry: (count, error) => count < ATTEMPTS && [0, 502, 503, 504].includes(failureOf(error).status),
      },
      mutations: { retry: false },
    },
  });
}

/** The whole shop of one tenant. */
export function Storefront({ config }: { readonly config: SiteConfig }) {
  const [queryClient] = useState(newQueryClient);
  const [client] = useState(() => rpcClient('/trpc'));
  return (
    <LocaleProvider locale={config.locale} currency={config.currency} timeZone={config.timeZone}>
      <SiteProvider site={config}>
        <LinkProvider navigate={(href) => router.history.push(href)}>
          <trpc.Provider client={client} queryClient={queryClient}>
            <QueryClientProvider client={queryClient}>
              <RouterProvider router={router} />
              <SignInAgain />
              <Toaster />
            </QueryClientProvider>
          </trpc.Provider>
        </LinkProvider>
      </SiteProvider>
    </LocaleProvider>
  );
}
