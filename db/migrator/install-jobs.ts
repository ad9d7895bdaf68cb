import { PgBoss, type Queue } from 'pg-boss';
import type { Connection, Log } from './migration-lock.ts';

/** QUEUES.SEND_IT of pg-boss 12. */
const CLOCK_QUEUE = '__pgboss__send-it';

/** Queue name to pg-boss's options (see registryOf in @entrepot/jobs); every queue gets a partition of its own. */
export type Queues = Readonly<Record<string, Omit<Queue, 'name' | 'partition'>>>;

/**
 * Installs or upgrades pg-boss's own tables in schema `jobs`, as their owner.
 * @param owner a connection that has become entrepot_owner.
 * @param log told about an install or an upgrade.
 * @see db/CONVENTIONS.md
 */
export async function installJobs(owner: Connection, log: Log): Promise<void> {
  await withBoss(owner, async (boss) => {
    const before = (await boss.isInstalled()) ? await boss.schemaVersion() : undefined;
    await boss.start();
    const after = await boss.schemaVersion();
    if (before !== after) log(`jobs: pg-boss schema ${before ?? 'none'} -> ${after}`);
  });
  // PUBLIC may execute every new function; only the worker's login runs these.
  for (const signature of await bossFunctions(owner)) await owner.query(`revoke all on function ${signature} from public`);
}

/**
 * Creates the queues that are missing, brings the options of the others up to date, and grants the worker's login what
 * pg-boss does at run time. Runs last: each queue is a table of its own.
 * @param owner a connection that has become entrepot_owner.
 * @param queues every queue of the product.
 * @param log told about each new queue.
 */
export async function createQueues(owner: Connection, queues: Queues, log: Log): Promise<void> {
  await withBoss(owner, async (boss) => {
    await boss.start();
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    // A queue that others name as their dead letter must exist first.
    const deadLetters = new Set(Object.values(queues).map(({ deadLetter }) => deadLetter));
    const ordered = Object.entries(queues).toSorted(([a], [b]) => Number(deadLetters.has(b)) - Number(deadLetters.has(a)));
    for (const [name, options] of ordered) {
      if (known.has(name)) {
        const { policy: _fixedAtCreation, ...changeable } = options;
        if (Object.keys(changeable).length > 0) await boss.updateQueue(name, changeable);
        continue;
      }
      await boss.createQueue(name, { ...options, partition: true });
      log(`jobs: created queue ${name}`);
    }
    // pg-boss's clock files its ticks in a queue of its own; the worker may not make queues.
    await boss.createQueue(CLOCK_QUEUE);
  });
  await owner.query('grant usage on schema jobs to entrepot_jobs');
  await owner.query('grant select, insert, update, delete on all tables in schema jobs to entrepot_jobs');
  for (const signature of await bossFunctions(owner)) await owner.query(`grant execute on function ${signature} to entrepot_jobs`);
}

/** pg-boss's own functions. Ours in the same schema (jobs.enqueue) are definer functions with grants of their own. */
async function bossFunctions(owner: Connection): Promise<string[]> {
  const { rows } = await owner.query<{ signature: string }>(`
    select p.oid::pg_catalog.regprocedure::text as signature
      from pg_catalog.pg_proc p
     where p.pronamespace = 'jobs'::pg_catalog.regnamespace and not p.prosecdef`);
  return rows.map(({ signature }) => signature);
}

/** pg-boss on our own connection, with none of its background work. */
async function withBoss<T>(owner: Connection, work: (boss: PgBoss) => Promise<T>): Promise<T> {
  const executeSql = async (text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> => {
    const result: unknown = await owner.query(text, values);
    // Several statements in one text answer with an array; pg-boss reads rows of single statements only.
    const last: unknown = Array.isArray(result) ? result.at(-1) : result;
    return last as { rows: Record<string, unknown>[] };
  };
  const boss = new PgBoss({ db: { executeSql }, schema: 'jobs', migrate: true, supervise: false, schedule: false });
  let failure: unknown;
  boss.on('error', (error) => (failure ??= error));
  try {
    const done = await work(boss);
    if (failure) throw failure;
    return done;
  } finally {
    await boss.stop({ graceful: false });
  }
}
