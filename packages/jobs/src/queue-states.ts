import { selectQueueStates } from './jobs.queries.ts';

/** How a queue stands, over all tenants. Durations are seconds. */
export interface QueueState {
  readonly queue: string;
  /** Jobs that could run now. */
  readonly due: number;
  /** Jobs that run at some later time: delayed, or waiting for their next attempt. */
  readonly later: number;
  readonly running: number;
  /** How long the oldest job that could run has been waiting; 0 when none does. */
  readonly lagSeconds: number;
  /** Age of the oldest job that has not ended, whatever it waits for; 0 when there is none. */
  readonly oldestUnfinishedSeconds: number;
  /** Jobs of this queue that failed for the last time and that nobody has looked at. */
  readonly deadLetters: number;
}

/** What runs the statement: pg-boss's own connection, since actors may not count jobs. */
interface JobsDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Counts the unfinished jobs of every queue, dead letters by the queue that they came from. */
export async function queueStates(database: JobsDatabase): Promise<QueueState[]> {
  const { sql, parameters } = selectQueueStates();
  const { rows } = await database.executeSql(sql, [...parameters]);
  return rows as QueueState[]; // the row type is the query's own
}
