import { lazy, Suspense, useSyncExternalStore } from 'react';
import { endedSession } from '../../../app/ended-session.ts';

const SignInAgainDialog = lazy(() =>
  import('./sign-in-again-dialog.tsx').then((module) => ({ default: module.SignInAgainDialog })),
);

/** Waits for a session that ends while somebody works; its dialog is loaded only then. */
export function SignInAgain() {
  const open = useSyncExternalStore(endedSession.subscribe, endedSession.isOpen);
  return open ? (
    <Suspense>
      <SignInAgainDialog />
    </Suspense>
  ) : null;
}
