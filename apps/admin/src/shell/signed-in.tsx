import type { Permission } from '@entrepot/rpc/contract';
import { Spinner, useMessages } from '@entrepot/ui';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { address } from '../app/address.ts';
import { MemberContext } from '../app/member.ts';
import { sharedTexts } from '../app/shared-texts.ts';
import { trpc } from '../app/trpc.ts';
import { InspectionBanner } from '../features/identity/inspection/inspection-banner.tsx';
import { SessionDialog } from '../features/identity/sign-in/session-dialog.tsx';
import { StepUpDialog } from '../features/identity/step-up/step-up-dialog.tsx';
import { QueryFailure } from '../lists/query-failure.tsx';
import { Shell } from './shell.tsx';

/** The part of the app behind the sign-in; who is not signed in goes there and comes back to the page asked for. */
export function SignedIn() {
  const t = useMessages(sharedTexts);
  const user = trpc.identity.currentUser.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const router = useRouter();
  const member = useMemo(() => {
    if (user.data?.kind !== 'member' && user.data?.kind !== 'inspector') return undefined;
    const { name, email, permissions } = user.data;
    const role = user.data.kind === 'member' ? user.data.role : 'inspector';
    const allowed: ReadonlySet<Permission> = new Set(permissions);
    return { name, email, role, may: (permission: Permission) => allowed.has(permission) };
  }, [user.data]);
  const anonymous = user.data !== undefined && member === undefined;
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
  if (member === undefined)
    return (
      <main className="flex justify-center pt-32" aria-busy="true" aria-label={t('loading')}>
        <Spinner />
      </main>
    );
  return (
    <MemberContext value={member}>
      <Shell banner={user.data?.kind === 'inspector' ? <InspectionBanner reason={user.data.reason} endsAt={user.data.endsAt} /> : undefined}>
        <Outlet />
      </Shell>
      {user.data?.kind === 'member' && <SessionDialog email={member.email} />}
      <StepUpDialog />
    </MemberContext>
  );
}
