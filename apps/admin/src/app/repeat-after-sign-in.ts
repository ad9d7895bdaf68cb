import type { AppRouter } from '@entrepot/api/router';
import { failureOf } from '@entrepot/rpc/client';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { sessionGate, stepUpGate, type WaitingGate } from './waiting-gate.ts';

const ENDED = new Set(['session.missing', 'session.second-factor-owed']);

/** What a failed call has to wait for; nothing when there is nothing a person could do about it in place. */
function gateFor(path: string, error: unknown): WaitingGate | undefined {
  const { reason } = failureOf(error);
  if (reason === 'session.step-up-required') return stepUpGate;
  return ENDED.has(reason) && !path.startsWith('identity.') ? sessionGate : undefined;
}

/**
 * A call that finds the session ended, or the second factor too long ago, waits for the person and is then made again: nothing that
 * was typed is lost.
 */
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
            const gate = gateFor(op.path, error);
            if (gate === undefined) observer.error(error);
            else void repeat(gate, error);
          },
        });
      }
      async function repeat(gate: WaitingGate, error: Parameters<typeof observer.error>[0]): Promise<void> {
        try {
          await gate.wait();
        } catch {
          observer.error(error);
          return;
        }
        current = attempt();
      }
      return () => current.unsubscribe();
    });
