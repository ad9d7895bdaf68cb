import type { Client } from 'pg';
import { requestCancel } from './cancel-request.ts';
import { DatabaseFault } from './errors.ts';

/**
 * Ends a transaction that took too long or whose caller went away, by cutting its connection. Once COMMIT is on its way an
 * absent caller no longer matters, and a timeout leaves the outcome unknown.
 */
export class Deadline {
  /** Rejects when the deadline strikes. */
  readonly struck: Promise<never>;
  /** Why it struck; undefined while it has not. */
  reason: DatabaseFault | undefined;
  /** When it struck: settles once the connection is cut, and may be given back. */
  cut: Promise<void> | undefined;
  readonly #client: Client;
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #reject: (reason: DatabaseFault) => void;
  #committing = false;

  constructor(client: Client, transactionMs: number, signal: AbortSignal | undefined) {
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => undefined); // nobody may be waiting when it strikes
    this.struck = promise;
    this.#reject = reject;
    this.#client = client;
    this.#signal = signal;
    this.#timer = setTimeout(() => this.#strike(new DatabaseFault('transaction.timeout')), transactionMs);
    signal?.addEventListener('abort', this.#onAbort);
    if (signal?.aborted) this.#onAbort();
  }

  /** From here on a strike leaves the outcome unknown, and an absent caller is not a reason to strike. */
  commits(): void {
    this.#committing = true;
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }

  /** Stands down: the transaction has ended. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }

  readonly #onAbort = (): void => this.#strike(new DatabaseFault('request.aborted', this.#signal?.reason));

  #strike(reason: DatabaseFault): void {
    this.clear();
    this.reason = reason;
    const cancelled = this.#committing ? Promise.resolve() : requestCancel(this.#client);
    this.cut = cancelled.then(() => void this.#client.connection.stream.destroy());
    this.#reject(reason);
  }
}
