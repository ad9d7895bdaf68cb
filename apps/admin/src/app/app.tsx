import { LinkProvider, LocaleProvider, Toaster } from '@entrepot/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from './address.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { rpcClient } from './rpc-client.ts';
import { SiteContext } from './site.ts';
import type { SiteConfig } from './site-config.ts';
import { trpc } from './trpc.ts';

const client = rpcClient(address('/trpc'));

/** Everything around the pages: data, language, links, messages. The tenant's settings may change while it runs. */
export function App({ site }: { readonly site: SiteConfig }) {
  const [current, setCurrent] = useState(site);
  const { locale, currency, timeZone } = current;
  return (
    <SiteContext value={{ site: current, change: (changes) => setCurrent((old) => ({ ...old, ...changes })) }}>
      <trpc.Provider client={client} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>
          <LocaleProvider locale={locale} currency={currency} timeZone={timeZone}>
            <LinkProvider navigate={(href) => router.history.push(href)}>
              <RouterProvider router={router} />
              <Toaster />
            </LinkProvider>
          </LocaleProvider>
        </QueryClientProvider>
      </trpc.Provider>
    </SiteContext>
  );
}
