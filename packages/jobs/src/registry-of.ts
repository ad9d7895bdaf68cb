import type { Queue as BossQueue } from 'pg-boss';
import { DEAD_LETTERS, type Queue } from './queue.ts';

/**
 * The queues as pg-boss wants them, for the migrator that creates them: retries back off, and what fails for the last time
 * goes to the dead letters.
 */
export function registryOf(queues: readonly Pick<Queue<unknown>, 'name' | 'settings'>[]): Record<string, Omit<BossQueue, 'name' | 'partition'>> {
  return {
    [DEAD_LETTERS]: { policy: 'standard' },
    ...Object.fromEntries(queues.map(({ name, settings }) => [name, {
      policy: settings.policy,
      expireInSeconds: settings.expireInSeconds,
      retryLimit: settings.retryLimit,
      retryDelay: settings.retryDelay,
      retryBackoff: true,
      retryDelayMax: 60,
      deadLetter: DEAD_LETTERS,
    }])),
  };
}
