import { setTimeout as delay } from 'node:timers/promises';

const PAUSE_MS = 250;
const PATIENCE_MS = 60_000;

/**
 * Waits until the database answers. A job that failed because the database went away could not be noted as failed either, and
 * would stay in its dead worker's hand until its heartbeat lapses; so its failure waits to be told.
 * @param ask any statement.
 * @param signal the job's own, aborted when it is no longer ours; the wait also ends by itself after a minute.
 */
export async function untilDatabaseAnswers(ask: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  while (!until.aborted) {
    if (await ask().then(() => true, () => false)) return;
    await delay(PAUSE_MS, undefined, { signal: until }).catch(() => undefined);
  }
}
