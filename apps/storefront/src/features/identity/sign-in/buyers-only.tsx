import { SkeletonText } from '@entrepot/ui';
import { Navigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FailureState } from '../../../app/failure-state.tsx';
import { useSession } from '../../../app/use-session.ts';

/** A page for signed-in buyers: others are sent to sign in and come back. */
export function BuyersOnly({ children }: { readonly children: ReactNode }) {
  const { known, buyer, error, refetch } = useSession();
  const here = useRouterState({ select: (state) => state.location.href });
  if (buyer) return children;
  if (error && !known) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!known) return <SkeletonText lines={4} />;
  // Still here while the next page is being loaded: leaving once is enough.
  if (here.startsWith('/sign-in')) return null;
  return <Navigate to="/sign-in" search={{ next: here }} replace />;
}
