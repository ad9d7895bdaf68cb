import pg from 'pg';
import type { Actor } from './actor.ts';
import { CONTEXT, pooledContext } from './context.ts';
import type { Statement } from './query.ts';
import { ReadLanes } from './read-lane.ts';
import { readerFor } from './reader.ts';
import type { Reader } from './reader.ts';
import { poolConfig, settingsFrom } from './settings.ts';
import type { DoorsOptions } from './settings.ts';
import { StatementNames } from './statement-names.ts';
import { transact } from './transact.ts';
import type { TransactOptions } from './transact.ts';
import type { Tx } from './tx.ts';

export interface ReadOptions {
  /** Not known to be fast: runs on the pool, with the pool's longer timeout, instead of on a shared lane. */
  readonly slow?: boolean;
  /** Aborts when the caller goes away. */
  readonly signal?: AbortSignal | undefined;
}

export type RouteKind = 'slug' | 'host' | 'key-prefix' | 'product';

/** For metrics: what is in use at this moment. */
export interface DoorsGauge {
  readonly connections: number;
  readonly idleConnections: number;
  readonly waitingForConnection: number;
  readonly waitingReads: number;
}

/** The two ways to the database, and no third. */
export interface Doors {
  /** Runs a command in one transaction of the actor. @throws DatabaseFault, or whatever `work` threw, rolled back */
  transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options?: TransactOptions): Promise<T>;
  /** Runs one read-only query of the actor. @throws DatabaseFault */
  read<R>(actor: Actor, statement: Statement<R>, options?: ReadOptions): Promise<R[]>;
  /** The read door as one actor's reader, for functions that read more than once. Each read is a transaction of its own. */
  reader(actor: Actor, options?: ReadOptions): Reader;
  /** @returns the tenant's id, or undefined when nothing routes there. Before this nothing of a tenant is read. */
  routeTo(kind: RouteKind, value: string): Promise<string | undefined>;
  gauge(): DoorsGauge;
  /** Lets what runs finish, then closes every connection. */
  close(): Promise<void>;
}

const NAMED_STATEMENTS_PER_CONNECTION = 500;

/**
 * Opens the doors; connections are made when first needed.
 * @param options times are milliseconds
 */
export function openDoors(options: DoorsOptions): Doors {
  const settings = settingsFrom(options);
  const names = new StatementNames(settings.preparedStatements ? NAMED_STATEMENTS_PER_CONNECTION : 0);
  const { onStatement, observer } = settings;
  const wire = { names, onStatement, observer, door: 'pool' } as const;
  const pool = new pg.Pool(poolConfig(settings));
  // One listener on each client, in use or not, and one on the pool: an 'error' event nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', settings.onConnectionLost));
  pool.on('error', () => undefined);
  const lanes = new ReadLanes(settings, { ...wire, door: 'lane' });
  const context = settings.startupTimeouts ? CONTEXT : pooledContext(settings.timeouts);
  const door = { pool, wire, settings, context };

  const read = <R>(actor: Actor, statement: Statement<R>, { slow = false, signal }: ReadOptions = {}): Promise<R[]> => slow
    ? transact(door, actor, (tx) => tx.all(statement), { readOnly: true, signal })
    : lanes.read(actor, statement, signal);

  return {
    transact: (actor, work, transactOptions) => transact(door, actor, work, transactOptions),
    read,
    reader: (actor, readOptions) => readerFor(actor, settings.clock(new Date()), (statement) => read(actor, statement, readOptions)),
    routeTo: (kind, value) => lanes.route(kind, value),
    gauge: () => ({
      connections: pool.totalCount,
      idleConnections: pool.idleCount,
      waitingForConnection: pool.waitingCount,
      waitingReads: lanes.waiting,
    }),
    close: async () => {
      await Promise.all([pool.end(), lanes.close()]);
    },
  };
}
