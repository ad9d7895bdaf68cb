import type { z } from 'zod';

/** How pg-boss treats a queue. Times are seconds. */
export interface QueueSettings {
  /** `key_strict_fifo` runs jobs of one key in order, one at a time; `standard` in any order. */
  readonly policy?: 'standard' | 'exclusive' | 'key_strict_fifo';
  /** A job that runs longer is taken from its worker and tried again. */
  readonly expireInSeconds?: number;
  /** A job whose worker has not been heard of for so long is taken from it: the worker died, or the database forgot it. 10 at least. */
  readonly heartbeatSeconds?: number;
  readonly retryLimit?: number;
  /** First pause before a retry; doubles each time. */
  readonly retryDelay?: number;
  /**
   * How many jobs of one tenant may run at once, over all workers; less than `concurrency`, so that one tenant's flood leaves room for
   * the others.
   */
  readonly perTenant?: number;
  /** How many jobs one worker process runs at once. */
  readonly concurrency?: number;
  /** How long a job that ended is kept for people to look at. */
  readonly deleteAfterSeconds?: number;
  /** How often an idle queue is looked at; what the worker says, when absent. */
  readonly pollingIntervalSeconds?: number | undefined;
}

/** A queue and the shape of its jobs. */
export interface Queue<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly settings: Required<QueueSettings>;
}

/** Where jobs go that failed for the last time; a person looks at them. */
export const DEAD_LETTERS = 'dead-letters';

const DAY_SECONDS = 86_400;

/**
 * Names a queue once, for those who enqueue and those who work.
 *
 * Five retries with doubling pauses from 2 s span about a minute: long enough for a restart of the mail server or the
 * database, short enough that a person hears of a broken handler while it matters.
 */
export function defineQueue<Payload>(name: string, payload: z.ZodType<Payload>, settings: QueueSettings = {}): Queue<Payload> {
  return {
    name,
    payload,
    settings: {
      policy: 'standard', expireInSeconds: 120, heartbeatSeconds: 10, retryLimit: 5, retryDelay: 2, perTenant: 2, concurrency: 4,
      deleteAfterSeconds: DAY_SECONDS, pollingIntervalSeconds: undefined, ...settings,
    },
  };
}
