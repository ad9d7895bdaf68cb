import type { AppRouter } from '@entrepot/api/router';
import { failureOf } from '@entrepot/rpc/client';
import type { TRPCLink } from '@trpc/client';
import { observable, type Unsubscribable } from '@trpc/server/observable';
import { askToSignInAgain, shouldAsk } from './ended-session.ts';

async function askThen(goOn: (signedIn: boolean) => void): Promise<void> {
  goOn((await askToSignInAgain()) === 'signed-in');
}

/** Holds back a call whose session ended, lets the person sign in again in place, and repeats it: nothing typed is lost. */
export const signInAgainLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) => {
      let running: Unsubscribable | undefined;
      let ended = false;
      const attempt = (): void => {
        running = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            const { status, reason } = failureOf(error);
            if (status !== 401 || !reason.startsWith('session.') || !shouldAsk()) return observer.error(error);
            void askThen((signedIn) => {
              if (ended) return;
              if (signedIn) attempt();
              else observer.error(error);
            });
          },
        });
      };
      attempt();
      return () => {
        ended = true;
        running?.unsubscribe();
      };
    });
