import type { Connection } from '../migrator/migration-lock.ts';

/** Runs one statement and answers with its rows. */
export type Ask = <R>(sql: string, values?: readonly unknown[]) => Promise<R[]>;

/**
 * Makes a connection answer with rows.
 * @param connection outside the two doors; the caller ends it.
 */
export function askThrough(connection: Connection): Ask {
  return async <R>(sql: string, values: readonly unknown[] = []) => (await connection.query(sql, [...values])).rows as R[];
}
