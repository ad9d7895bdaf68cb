interface Waiting {
  readonly resume: () => void;
  readonly giveUp: () => void;
}

/** Where requests wait that found the session ended, until somebody has signed in again. */
class SessionGate {
  #waiting: readonly Waiting[] = [];
  readonly #listeners = new Set<() => void>();

  /** Resolves when signed in again; rejects when the person gives up. */
  waitForSignIn(): Promise<void> {
    return new Promise((resume, giveUp) => {
      this.#change([...this.#waiting, { resume, giveUp }]);
    });
  }

  /** Repeats everything that waits. */
  signedIn(): void {
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

/** The app's one gate. */
export const sessionGate: SessionGate = new SessionGate();
