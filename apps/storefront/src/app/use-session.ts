import { useEffect } from 'react';
import { askToSignInAgain, rememberSignedIn, shouldAsk } from './ended-session.ts';
import { trpc } from './trpc.ts';

/** Who sits in front of the page: undefined until the server said. */
export function useSession() {
  const { data, error, refetch } = trpc.identity.currentUser.useQuery(undefined, {
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });
  const buyer = data?.kind === 'buyer' ? data : undefined;
  return { known: data !== undefined, buyer, error, refetch };
}

/** Notices a session that ended between two looks at the page, before prices and cart silently become a visitor's. Used once, by the frame. */
export function useSessionWatch(): void {
  const { known, buyer } = useSession();
  const utils = trpc.useUtils();
  const signedIn = buyer !== undefined;
  useEffect(() => {
    if (!known) return;
    if (signedIn) rememberSignedIn(true);
    else if (shouldAsk()) void askToSignInAgain().then(() => utils.invalidate());
  }, [known, signedIn, utils]);
}
