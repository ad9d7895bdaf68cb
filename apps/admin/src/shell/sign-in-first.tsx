import { Spinner, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo } from 'react';
import { address } from '../app/address.ts';
import { sharedTexts } from '../app/shared-texts.ts';
import { type Outputs, trpc } from '../app/trpc.ts';
import { QueryFailure } from '../lists/query-failure.tsx';

type CurrentUser = Outputs['identity']['currentUser'];

/**
 * What stands behind the sign-in; who is not signed in goes there and comes back to the page asked for.
 * @param personIn who of those that can be signed in belongs here; nobody else does. The same function at each rendering
 */
export function SignInFirst<Person>({
  personIn,
  children,
}: {
  readonly personIn: (user: CurrentUser) => Person | undefined;
  readonly children: (person: Person) => ReactNode;
}) {
  const t = useMessages(sharedTexts);
  const user = trpc.identity.currentUser.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const router = useRouter();
  const person = useMemo(() => (user.data === undefined ? undefined : personIn(user.data)), [user.data, personIn]);
  const anonymous = user.data !== undefined && person === undefined;
  useEffect(() => {
    if (!anonymous) return;
    const asked = `${router.latestLocation.pathname}${router.latestLocation.searchStr}`;
    router.history.replace(address('/sign-in', { to: asked === '/' ? undefined : asked }));
  }, [anonymous, router]);
  if (user.isError) {
    return (
      <main className="pt-24">
        <QueryFailure query={user} />
      </main>
    );
  }
  if (person === undefined) {
    return (
      <main className="flex justify-center pt-32" aria-busy="true" aria-label={t('loading')}>
        <Spinner />
      </main>
    );
  }
  return children(person);
}
