import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until an address answers with success.
 * @param url what to ask.
 * @param timeoutMs how long to wait, in milliseconds.
 * @throws Error when it does not.
 */
export async function awaitHttp(url: string, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error(`${url} did not answer within ${timeoutMs / 1000} seconds`);
    await pause(100);
  }
}
