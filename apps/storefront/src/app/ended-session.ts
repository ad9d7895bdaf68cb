// A session may end while somebody works. Calls that meet this wait here until that person signed in again, or would not.

type Answer = 'signed-in' | 'given-up';

let wasSignedIn = false;
let asking: { promise: Promise<Answer>; answer: (answer: Answer) => void } | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Whether this page has seen a session; without one a refusal is no surprise, and nobody is asked. */
export function rememberSignedIn(signedIn: boolean): void {
  wasSignedIn = signedIn;
}

/** Whether a call that was refused for want of a session should ask the person. */
export function shouldAsk(): boolean {
  return wasSignedIn;
}

/** Asks in place; all who ask meanwhile share the one question. */
export function askToSignInAgain(): Promise<Answer> {
  if (asking === undefined) {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    asking = { promise, answer: resolve };
    tell();
  }
  return asking.promise;
}

/** The person's answer. */
export function answerSignIn(answer: Answer): void {
  const open = asking;
  asking = undefined;
  if (answer === 'given-up') wasSignedIn = false;
  open?.answer(answer);
  tell();
}

/** Store face for React: whether the question is open. */
export const endedSession = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isOpen: (): boolean => asking !== undefined,
};
