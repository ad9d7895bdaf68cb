import { Spinner, useMessages } from '@entrepot/ui';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { queryClient } from '../../../app/query-client.ts';
import { trpc } from '../../../app/trpc.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { DoorPage } from './door-page.tsx';
import { SignInSteps, type Step } from './sign-in-steps.tsx';
import { signInTexts } from './sign-in-texts.ts';

const route = getRouteApi('/sign-in');

/** The way in, and back to the page that was asked for. */
export function SignInPage() {
  const t = useMessages(signInTexts);
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
    if (user.data?.kind === 'member' || user.data?.kind === 'staff' || user.data?.kind === 'inspector')
      queueMicrotask(() => history.push(address(to ?? '/')));
    setFirst(user.data?.kind === 'pending' ? user.data.need : 'password');
  }
  return (
    <DoorPage title={t('title')}>
      {first === undefined ? (
        <div className="flex justify-center py-16" aria-busy="true">
          <Spinner />
        </div>
      ) : (
        <SignInSteps start={first} email={undefined} onSignedIn={() => void enter()} />
      )}
    </DoorPage>
  );
}
