import { connectUnfenced } from '@entrepot/postgres/unfenced';

/** An ordinary connection to PostgreSQL outside the two doors. */
export type Connection = Awaited<ReturnType<typeof connectUnfenced>>;
export type Log = (line: string) => void;

/** Any fixed number serves; this one is "entrepot" cut to 52 bits. */
const lockKey = '452826541547375';
const patienceSeconds = 300;

/**
 * Runs a piece of work while no other migrator of this cluster runs. The lock is taken in database `postgres`, because
 * roles belong to the whole cluster while advisory locks belong to one database.
 * @param url any URL of the cluster; its database is replaced by `postgres`.
 * @param log told when somebody else holds the lock.
 * @param work what to run.
 * @throws Error when the lock is not free within five minutes.
 */
export async function withMigrationLock<T>(url: string, log: Log, work: () => Promise<T>): Promise<T> {
  const holder = await connectUnfenced(withDatabase(url, 'postgres'));
  try {
    const tried = await holder.query<{ free: boolean }>('select pg_try_advisory_lock($1::bigint) as free', [lockKey]);
    if (tried.rows[0]?.free !== true) {
      log('waiting for another migrator of this cluster to finish');
      await holder.query(`set lock_timeout = '${patienceSeconds}s'`);
      await holder.query('select pg_advisory_lock($1::bigint)', [lockKey]);
    }
    return await work();
  } finally {
    await holder.end();
  }
}

/**
 * The same server and login, another database.
 * @param url PostgreSQL URL.
 * @param database its new database.
 */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
