import type { AppRouter } from '@entrepot/api/router';
import { failureOf } from '@entrepot/rpc/client';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { sessionGate } from './session-gate.ts';

const ENDED = new Set(['session.missing', 'session.second-factor-owed']);

/** A call that finds the session ended waits for the sign-in and is then made again: nothing that was typed is lost. */
export const repeatAfterSignIn: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let current = attempt();
      function attempt() {
        return next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (op.path.startsWith('identity.') || !ENDED.has(failureOf(error).reason)) return observer.error(error);
            void repeat(error);
          },
        });
      }
      async function repeat(error: Parameters<typeof observer.error>[0]): Promise<void> {
        try {
          await sessionGate.waitForSignIn();
        } catch {
          observer.error(error);
          return;
        }
        current = attempt();
      }
      return () => current.unsubscribe();
    });
