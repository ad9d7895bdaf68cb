import { roleOf } from './actor.ts';
import type { Actor } from './actor.ts';
import { DatabaseFault, faultFrom } from './errors.ts';
import type { FaultCode } from './errors.ts';

/** Where a statement passed. */
export type Door = 'lane' | 'pool' | 'staff';

/** One statement that was answered. Never its parameters. */
export interface SeenStatement {
  readonly door: Door;
  /** The database role it ran under; `door` for our own BEGIN, context and COMMIT. */
  readonly role: string;
  /** With placeholders. */
  readonly text: string;
  /** On the clock of `performance.now()`. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** Why it failed; undefined when it did not. */
  readonly fault: FaultCode | undefined;
}

/** One attempt at a transaction that has ended. */
export interface SeenTransaction {
  readonly role: string;
  /** `rolled-back`: the use case refused; `retried`: it met another one and is tried again. */
  readonly outcome: 'committed' | 'rolled-back' | 'retried' | 'failed';
  readonly fault: FaultCode | undefined;
  readonly milliseconds: number;
}

/** Who watches the doors. Called while others wait: cheap, and it may not throw. */
export interface DoorsObserver {
  /** Called in the async context of whoever sent the statement. */
  statement?(seen: SeenStatement): void;
  transaction?(seen: SeenTransaction): void;
  /** A read that failed on a lane, with or without having been sent. */
  laneFault?(fault: FaultCode): void;
  /** Runs a transaction with all its attempts in a context of its own, so that a trace can put its statements below it. */
  around?<T>(role: string, run: () => Promise<T>): Promise<T>;
}

/** Tells the observer, if there is one, when a statement has been answered. */
export function watchStatement<T>(
  observer: DoorsObserver | undefined, statement: Pick<SeenStatement, 'door' | 'role' | 'text'>, answered: Promise<T>,
): Promise<T> {
  if (observer?.statement === undefined) return answered;
  const startedAt = performance.now();
  const tell = (fault: FaultCode | undefined): void =>
    observer.statement?.({ ...statement, startedAt, milliseconds: performance.now() - startedAt, fault });
  return answered.then((answer) => {
    tell(undefined);
    return answer;
  }, (error: unknown) => {
    tell(faultFrom(error).code);
    throw error;
  });
}

/** Tells the observer how an attempt ended. @param error what it threw; a refusal of a use case is no fault of the database */
export function watchAttempt(
  observer: DoorsObserver | undefined, actor: Actor, startedAt: number, outcome: SeenTransaction['outcome'], error?: unknown,
): void {
  observer?.transaction?.({
    role: roleOf(actor),
    outcome: outcome === 'failed' && !(error instanceof DatabaseFault) ? 'rolled-back' : outcome,
    fault: error instanceof DatabaseFault ? error.code : undefined,
    milliseconds: performance.now() - startedAt,
  });
}
