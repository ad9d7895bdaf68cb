import type { Queue as BossQueue } from 'pg-boss';
import { machineryQueues } from './machinery-queues.ts';
import { DEAD_LETTERS, type Queue } from './queue.ts';

/** Long enough for a person to come back from a holiday. */
const DEAD_LETTER_SECONDS = 30 * 86_400;

/**
 * The queues as pg-boss wants them, for the migrator that creates them: retries back off, and what fails for the last time
 * goes to the dead letters. The machinery's own are always among them.
 */
export function registryOf(queues: readonly Pick<Queue<unknown>, 'name' | 'settings'>[]): Record<string, Omit<BossQueue, 'name' | 'partition'>> {
  return {
    [DEAD_LETTERS]: { policy: 'standard', retentionSeconds: DEAD_LETTER_SECONDS, deleteAfterSeconds: DEAD_LETTER_SECONDS },
    ...Object.fromEntries([...machineryQueues, ...queues].map(({ name, settings }) => [name, {
      policy: settings.policy,
      expireInSeconds: settings.expireInSeconds,
      heartbeatSeconds: settings.heartbeatSeconds,
      deleteAfterSeconds: settings.deleteAfterSeconds,
      retryLimit: settings.retryLimit,
      retryDelay: settings.retryDelay,
      retryBackoff: true,
      retryDelayMax: 60,
      deadLetter: DEAD_LETTERS,
    }])),
  };
}
