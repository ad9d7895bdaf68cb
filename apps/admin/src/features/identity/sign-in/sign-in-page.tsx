import { Avatar, Spinner, ThemeToggle, useMessages } from '@entrepot/ui';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { queryClient } from '../../../app/query-client.ts';
import { useSite } from '../../../app/site.ts';
import { trpc } from '../../../app/trpc.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { SignInSteps, type Step } from './sign-in-steps.tsx';
import { signInTexts } from './sign-in-texts.ts';

const route = getRouteApi('/sign-in');

/** The way in, and back to the page that was asked for. */
export function SignInPage() {
  const t = useMessages(signInTexts);
  const { site } = useSite();
  const { to } = route.useSearch();
  const { history } = useRouter();
  usePageTitle(t('title'));
  const user = trpc.identity.currentUser.useQuery(undefined, { staleTime: 0, refetchOnWindowFocus: false });
  const [first, setFirst] = useState<Step>();
  const enter = async () => {
    await queryClient.resetQueries();
    history.push(address(to ?? '/'));
  };
  // Where somebody stands is asked once: while the steps run, they know better.
  if (first === undefined && user.isFetchedAfterMount) {
    if (user.data?.kind === 'member' || user.data?.kind === 'staff' || user.data?.kind === 'inspector') queueMicrotask(() => history.push(address(to ?? '/')));
    setFirst(user.data?.kind === 'pending' ? user.data.need : 'password');
  }
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-110 flex-col justify-center gap-6 px-gutter py-10">
      <header className="flex items-center gap-3 print:hidden">
        <Avatar name={site.name} square />
        <div className="min-w-0">
          <p className="truncate text-small text-muted">{site.name}</p>
          <h1 className="text-title font-semibold tracking-tight">{t('title')}</h1>
        </div>
      </header>
      <div className="rounded-box border border-line bg-surface p-5 sm:p-6">
        {first === undefined ? (
          <div className="flex justify-center py-16" aria-busy="true">
            <Spinner />
          </div>
        ) : (
          <SignInSteps start={first} email={undefined} onSignedIn={() => void enter()} />
        )}
      </div>
      <div className="flex justify-center print:hidden">
        <ThemeToggle />
      </div>
    </main>
  );
}
