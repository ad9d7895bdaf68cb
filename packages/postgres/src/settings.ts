import type { ClientConfig, PoolConfig } from 'pg';
import type { DoorsObserver } from './observer.ts';
import { typeParsers } from './type-parsers.ts';

/** All in milliseconds. */
export interface Timeouts {
  /** Waiting for a free connection, or for one to open. */
  readonly acquireMs: number;
  /** One statement inside a transaction, or one slow read. */
  readonly statementMs: number;
  /** Waiting for one row or table lock. */
  readonly lockMs: number;
  /** The use case holding its transaction open while doing something else. */
  readonly idleInTransactionMs: number;
  /** The whole transaction, from connection to COMMIT. */
  readonly transactionMs: number;
  /** One fast read on a lane; short, because a slow one holds up the reads behind it. */
  readonly laneMs: number;
  /** How long a lane may stay silent beyond `laneMs` before its connection counts as dead. */
  readonly silenceMs: number;
}

export interface DoorsOptions {
  /** With `?pooled=true` it leads through a transaction pooler: statements stay unnamed, nothing is announced at the start. */
  readonly connectionString: string;
  /** Shown in pg_stat_activity; `entrepot` by default. */
  readonly applicationName?: string;
  /** Connections for transactions and slow reads; 10 by default. */
  readonly poolSize?: number;
  /** Shared connections for fast reads; 2 by default, 8 behind a pooler, where each carries one read at a time. */
  readonly laneCount?: number;
  /** Fast reads waiting on one lane before more are refused with `lane.full`; 1,000 by default. */
  readonly laneDepth?: number;
  /** False behind a transaction pooler that breaks named statements (PgBouncer below 1.21); true by default, unless the URL says pooled. */
  readonly preparedStatements?: boolean;
  /**
   * Whether connections announce their timeouts when they start; true by default, unless the URL says pooled. A pooler
   * refuses startup parameters: with false the context of each transaction carries the timeouts.
   */
  readonly startupTimeouts?: boolean;
  readonly timeouts?: Partial<Timeouts>;
  /** Maps the database's now() to `tx.at`; tests shift time with it. */
  readonly clock?: (now: Date) => Date;
  /** Called with the SQL text of each statement sent for a caller, BEGIN, context, role switches and COMMIT included. */
  readonly onStatement?: (sqlText: string) => void;
  /** Watches durations and faults, for metrics and traces; nobody by default, and then it costs nothing. */
  readonly observer?: DoorsObserver | undefined;
  /** Called when a connection is lost, idle or in use, by accident or because we cut it; for the log. */
  readonly onConnectionLost?: (error: Error) => void;
}

export interface Settings extends Required<Omit<DoorsOptions, 'timeouts' | 'observer'>> {
  readonly observer?: DoorsObserver | undefined;
  readonly timeouts: Timeouts;
}

const DEFAULT_TIMEOUTS: Timeouts = {
  acquireMs: 5_000,
  statementMs: 10_000,
  lockMs: 5_000,
  idleInTransactionMs: 10_000,
  transactionMs: 30_000,
  laneMs: 1_000,
  silenceMs: 2_000,
};

/** Fast reads that may wait on one lane. */
export const DEFAULT_LANE_DEPTH = 1_000;

const ignore = (): void => undefined;

/** Whether a connection URL leads through a transaction pooler: it says so itself, as `?pooled=true`. */
function leadsThroughPooler(connectionString: string): boolean {
  return URL.parse(connectionString)?.searchParams.get('pooled') === 'true';
}

/** Marks a connection URL as one that leads through a transaction pooler. */
export function throughPooler(connectionString: string): string {
  const url = new URL(connectionString);
  url.searchParams.set('pooled', 'true');
  return url.href;
}

/** Fills in what the caller left out. */
export function settingsFrom(options: DoorsOptions): Settings {
  const pooled = leadsThroughPooler(options.connectionString);
  return {
    applicationName: 'entrepot',
    poolSize: 10,
    laneCount: pooled ? 8 : 2,
    laneDepth: DEFAULT_LANE_DEPTH,
    preparedStatements: !pooled,
    startupTimeouts: !pooled,
    clock: (now) => now,
    onStatement: ignore,
    onConnectionLost: ignore,
    ...options,
    timeouts: { ...DEFAULT_TIMEOUTS, ...options.timeouts },
  };
}

/** Settings of the pool that transactions and slow reads use. */
export function poolConfig(settings: Settings): PoolConfig {
  const { timeouts } = settings;
  return {
    ...commonConfig(settings, timeouts.statementMs, timeouts.lockMs),
    max: settings.poolSize,
    ...settings.startupTimeouts && {
      idle_in_transaction_session_timeout: timeouts.idleInTransactionMs,
      options: `-c transaction_timeout=${timeouts.transactionMs}`,
    },
  };
}

/** Settings of one read lane. */
export function laneConfig(settings: Settings): ClientConfig {
  return {
    ...commonConfig(settings, settings.timeouts.laneMs, settings.timeouts.laneMs),
    ...settings.startupTimeouts && { options: '-c default_transaction_read_only=on' },
  };
}

function commonConfig(settings: Settings, statementMs: number, lockMs: number): ClientConfig {
  return {
    connectionString: settings.connectionString,
    application_name: settings.applicationName,
    connectionTimeoutMillis: settings.timeouts.acquireMs,
    keepAlive: true,
    pipeline: true,
    types: typeParsers,
    ...settings.startupTimeouts && { statement_timeout: statementMs, lock_timeout: lockMs },
  };
}
