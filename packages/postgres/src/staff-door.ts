import type { JsonValue } from '@entrepot/kernel';
import pg from 'pg';
import type { OperatorActor, WorkerActor } from './actor.ts';
import { COMMIT, ROLLBACK } from './context.ts';
import { Deadline } from './deadline.ts';
import { DatabaseFault, faultFrom } from './errors.ts';
import { compile } from './query.ts';
import type { Statement } from './query.ts';
import { poolConfig, settingsFrom } from './settings.ts';
import type { DoorsOptions } from './settings.ts';
import { passesTheDoors, StatementNames } from './statement-names.ts';
import { send } from './wire.ts';

/** Who looks across tenants at what, in the words of the audit trail. */
export interface StaffLook {
  /** In the platform's own tenant. */
  readonly actor: OperatorActor | WorkerActor;
  /** `noun.verb` */
  readonly action: string;
  readonly objectType: string;
  /** The platform's own tenant when the look is at no single object. */
  readonly objectId?: string;
  readonly objectLabel?: string;
  /** What was asked: filters, range. Without secrets. */
  readonly detail?: JsonValue;
  readonly signal?: AbortSignal | undefined;
}

/** Reads across tenants, from one snapshot. */
export interface StaffReader {
  /** The snapshot's now(). */
  readonly at: Date;
  all<R>(statement: Statement<R>): Promise<R[]>;
  first<R>(statement: Statement<R>): Promise<R | undefined>;
}

/** The one way past row security: reports of platform staff. */
export interface StaffDoor {
  /**
   * Commits the record of the look, then runs `work` in one read-only transaction. Nothing is read when the record cannot be written.
   * @throws DatabaseFault; whatever `record` or `work` threw
   */
  look<T>(look: StaffLook, work: (staff: StaffReader) => Promise<T>): Promise<T>;
  /** Seconds this login's server is behind its primary; undefined when it is the primary itself. */
  secondsBehind(): Promise<number | undefined>;
  close(): Promise<void>;
}

export interface StaffDoorOptions extends Pick<DoorsOptions, 'connectionString' | 'poolSize' | 'onConnectionLost' | 'onStatement' | 'observer' | 'clock' | 'startupTimeouts'> {
  /** Commits the audit record of a look. */
  readonly record: (look: StaffLook) => Promise<void>;
  /** One statement at most so long, in milliseconds; 30,000 by default. */
  readonly statementMs?: number;
}

const BEGIN_SNAPSHOT = 'begin isolation level repeatable read read only';
const NOW = 'select now() as now';
const BEHIND = `select case when pg_catalog.pg_is_in_recovery()
  then extract(epoch from pg_catalog.now() - pg_catalog.pg_last_xact_replay_timestamp())::float8 end as seconds`;

/**
 * Opens the bypass pool with the login entrepot_staff, on the primary or on a replica. The login's grants are its wall: it may SELECT
 * named columns and nothing else, whatever the transaction says.
 * @see db/CONVENTIONS.md, rule 0
 */
export function openStaffDoor({ record, statementMs = 30_000, ...options }: StaffDoorOptions): StaffDoor {
  const settings = settingsFrom({
    applicationName: 'entrepot-staff', poolSize: 4, ...options, timeouts: { statementMs, transactionMs: 2 * statementMs },
  });
  // Unnamed: reports are few and their plans should know their values.
  const wire = { names: new StatementNames(0), onStatement: settings.onStatement, observer: settings.observer, door: 'staff' } as const;
  const pool = new pg.Pool(poolConfig(settings));
  pool.on('connect', (client) => client.on('error', settings.onConnectionLost));
  pool.on('error', () => undefined);

  const snapshot = async <T>(work: (staff: StaffReader) => Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw faultFrom(error);
    });
    const deadline = new Deadline(client, settings.timeouts.transactionMs, signal);
    let open = true;
    let clean = false;
    const all = async <R>(statement: Statement<R>): Promise<R[]> => {
      const { sql, parameters } = compile(statement);
      if (!open) throw new DatabaseFault('transaction.closed');
      if (!passesTheDoors(sql)) throw new DatabaseFault('statement.forbidden');
      return send<R>(wire, client, 'staff', sql, parameters).then(({ rows }) => rows, (error: unknown) => {
        throw faultFrom(error);
      });
    };
    try {
      const [, now] = await Promise.all([send(wire, client, 'staff', BEGIN_SNAPSHOT), send<{ now: Date }>(wire, client, 'staff', NOW)]);
      const [row] = now.rows;
      if (row === undefined) throw new DatabaseFault('database.fault');
      const reader: StaffReader = { at: settings.clock(row.now), all, first: async (statement) => (await all(statement))[0] };
      const result = await Promise.race([work(reader), deadline.struck]);
      open = false;
      await send(wire, client, 'staff', COMMIT);
      clean = true;
      return result;
    } catch (error) {
      open = false;
      if (deadline.reason !== undefined) throw deadline.reason;
      clean = await send(wire, client, 'staff', ROLLBACK).then(() => true, () => false);
      throw error instanceof pg.DatabaseError ? faultFrom(error) : error;
    } finally {
      deadline.clear();
      client.release(!clean || client.getTransactionStatus() !== 'I');
    }
  };

  return {
    look: async (look, work) => {
      await record(look);
      return snapshot(work, look.signal);
    },
    secondsBehind: async () => {
      const { rows } = await pool.query<{ seconds: number | null }>(BEHIND).catch((error: unknown) => {
        throw faultFrom(error);
      });
      return rows[0]?.seconds ?? undefined;
    },
    close: () => pool.end(),
  };
}
