interface Waiting {
  readonly resume: () => void;
  readonly giveUp: () => void;
}

/** Where requests wait until a person has done what they need. */
export class WaitingGate {
  #waiting: readonly Waiting[] = [];
  readonly #listeners = new Set<() => void>();

  /** Resolves when it is done; rejects when the person gives up. */
  wait(): Promise<void> {
    return new Promise((resume, giveUp) => {
      this.#change([...this.#waiting, { resume, giveUp }]);
    });
  }

  /** Repeats everything that waits. */
  resume(): void {
    const waiting = this.#waiting;
    this.#change([]);
    for (const { resume } of waiting) resume();
  }

  /** Lets everything that waits fail. */
  giveUp(): void {
    const waiting = this.#waiting;
    this.#change([]);
    for (const { giveUp } of waiting) giveUp();
  }

  readonly isAsking = (): boolean => this.#waiting.length > 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #change(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    for (const listener of this.#listeners) listener();
  }
}

/** Requests that found the session ended wait here until somebody has signed in again. */
export const sessionGate: WaitingGate = new WaitingGate();

/** Requests for which the second factor must be fresh wait here until a code was given. */
export const stepUpGate: WaitingGate = new WaitingGate();
