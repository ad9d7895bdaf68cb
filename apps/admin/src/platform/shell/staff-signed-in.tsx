import type { StaffPermission } from '@entrepot/rpc/contract';
import { Spinner } from '@entrepot/ui';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { address } from '../../app/address.ts';
import { trpc } from '../../app/trpc.ts';
import { SessionDialog } from '../../features/identity/sign-in/session-dialog.tsx';
import { StepUpDialog } from '../../features/identity/step-up/step-up-dialog.tsx';
import { QueryFailure } from '../../lists/query-failure.tsx';
import { StaffContext } from '../staff.ts';
import { ConsoleShell } from './console-shell.tsx';

/** The part of the console behind the sign-in; who is not signed in goes there and comes back to the page asked for. */
export function StaffSignedIn() {
  const user = trpc.identity.currentUser.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const router = useRouter();
  const staff = useMemo(() => {
    if (user.data?.kind !== 'staff') return undefined;
    const { name, email, role, permissions } = user.data;
    const allowed: ReadonlySet<StaffPermission> = new Set(permissions);
    return { name, email, role, may: (permission: StaffPermission) => allowed.has(permission) };
  }, [user.data]);
  const anonymous = user.data !== undefined && staff === undefined;
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
  if (staff === undefined) {
    return (
      <main className="flex justify-center pt-32" aria-busy="true" aria-label="Loading">
        <Spinner />
      </main>
    );
  }
  return (
    <StaffContext value={staff}>
      <ConsoleShell>
        <Outlet />
      </ConsoleShell>
      <SessionDialog email={staff.email} />
      <StepUpDialog />
    </StaffContext>
  );
}
