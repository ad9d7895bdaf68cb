import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { roleOf, settingsOf } from './actor.ts';
import type { Actor } from './actor.ts';
import { BEGIN, BEGIN_READ_ONLY, COMMIT, ROLLBACK } from './context.ts';
import { Deadline } from './deadline.ts';
import { DatabaseFault, faultFrom } from './errors.ts';
import { watchAttempt } from './observer.ts';
import type { Settings } from './settings.ts';
import { OpenTx } from './tx.ts';
import type { Tx } from './tx.ts';
import { send } from './wire.ts';
import type { Wire } from './wire.ts';

export interface TransactOptions {
  /** Aborts when the caller goes away; the transaction is rolled back unless COMMIT was already sent. */
  readonly signal?: AbortSignal | undefined;
  /** `begin read only`: several reads of one request. */
  readonly readOnly?: boolean;
  /** Begins as the clerk: saves the switch of roles for an actor that reads nothing itself, such as a device. */
  readonly beginAsClerk?: boolean;
  /** How often the whole of `work` may run when it meets a serialization conflict or a deadlock; 4 by default. */
  readonly attempts?: number;
  /** Shortens or prolongs the transaction's own deadline. */
  readonly transactionMs?: number;
}

/** What a door needs to run transactions. */
export interface TransactDoor {
  readonly pool: Pool;
  readonly wire: Wire;
  readonly settings: Settings;
  /** The statement that follows BEGIN: role, tenant, company, user, and behind a pooler the timeouts. */
  readonly context: string;
}

const CONFLICTS: ReadonlySet<string | undefined> = new Set(['40001', '40P01']);
const FIRST_PAUSE_MS = 10;

/** Marks a failure after which nothing was committed and the same work may be tried again. */
class Conflict {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/**
 * Runs `work` in one transaction of the actor: role and tenant in one flight with BEGIN, COMMIT verified.
 * `work` runs again, in a fresh transaction, after a serialization conflict or a deadlock, so it must not touch the world outside.
 * @returns what `work` returned, committed
 * @throws DatabaseFault: `commit.unknown` when the connection was lost at COMMIT (never retried), `transaction.aborted` when
 *   `work` swallowed an SQL error; whatever `work` threw, rolled back
 */
export async function transact<T>(
  door: TransactDoor, actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactOptions = {},
): Promise<T> {
  const { observer } = door.settings;
  const run = (): Promise<T> => untilCommitted(door, actor, work, options);
  return observer?.around === undefined ? run() : observer.around(roleOf(actor), run);
}

async function untilCommitted<T>(
  door: TransactDoor, actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactOptions,
): Promise<T> {
  const { observer } = door.settings;
  const attempts = options.attempts ?? 4;
  for (let attempt = 1; ; attempt += 1) {
    const startedAt = performance.now();
    const outcome = await transactOnce(door, actor, work, options).catch((error: unknown) => {
      watchAttempt(observer, actor, startedAt, 'failed', error);
      throw error;
    });
    const met = outcome instanceof Conflict;
    watchAttempt(observer, actor, startedAt, !met ? 'committed' : attempt < attempts ? 'retried' : 'failed', met ? outcome.error : undefined);
    if (!met) return outcome;
    if (attempt >= attempts) throw outcome.error;
    await delay(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
  }
}

async function transactOnce<T>(
  door: TransactDoor, actor: Actor, work: (tx: Tx) => Promise<T>, options: TransactOptions,
): Promise<T | Conflict> {
  const [role, ...context] = settingsOf(actor);
  const firstRole = options.beginAsClerk === true ? 'entrepot_clerk' : role;
  const client = await acquire(door.pool, options.signal);
  const deadline = new Deadline(client, options.transactionMs ?? door.settings.timeouts.transactionMs, options.signal);
  let tx: OpenTx | undefined;
  let clean = false;
  try {
    const at = await begin(door, client, [firstRole, ...context], options.readOnly ?? false);
    tx = new OpenTx(door.wire, client, { role, firstRole, tenantId: actor.tenantId, requestId: actor.requestId, at });
    const result = await Promise.race([work(tx), deadline.struck]);
    tx.close();
    deadline.commits();
    await commit(door.wire, client, tx, options.readOnly ?? false);
    clean = true;
    return result;
  } catch (error) {
    tx?.close();
    const reason = reasonOf(error, deadline);
    if (reason instanceof DatabaseFault && reason.code === 'commit.unknown' || deadline.reason !== undefined) throw reason;
    clean = await rollback(door.wire, client);
    if (CONFLICTS.has(tx?.failure?.sqlState)) return new Conflict(reason);
    throw reason;
  } finally {
    deadline.clear();
    const release = (): void => client.release(!clean || client.getTransactionStatus() !== 'I');
    // Whoever waited for this transaction need not wait for the cut as well.
    if (deadline.cut) void deadline.cut.then(release);
    else release();
  }
}

/** Waits for a connection, unless the caller goes away first. */
async function acquire(pool: Pool, signal: AbortSignal | undefined): Promise<PoolClient> {
  if (signal?.aborted) throw new DatabaseFault('request.aborted', signal.reason);
  const waiting = pool.connect();
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(new DatabaseFault('request.aborted', signal?.reason));
  signal?.addEventListener('abort', onAbort);
  try {
    return await Promise.race([waiting, aborted.promise]);
  } catch (error) {
    // The pool hands the connection over nevertheless; give it back unused.
    waiting.then((client) => client.release(), () => undefined);
    throw faultFrom(error);
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}

async function begin(
  { wire, context: contextText, settings: { clock } }: TransactDoor, client: PoolClient, settings: readonly string[], readOnly: boolean,
): Promise<Date> {
  // Two statements, one flight. If BEGIN failed, the context would last for itself only and everything after it be refused.
  const [, context] = await Promise.all([
    send(wire, client, 'door', readOnly ? BEGIN_READ_ONLY : BEGIN),
    send<{ now: Date }>(wire, client, 'door', contextText, settings),
  ]).catch((error: unknown) => {
    throw faultFrom(error);
  });
  const [row] = context.rows;
  if (row === undefined) throw new DatabaseFault('database.fault');
  return clock(row.now);
}

/** @throws DatabaseFault `commit.unknown` when no answer came, `transaction.aborted` when the answer was not COMMIT */
async function commit(wire: Wire, client: PoolClient, tx: OpenTx, readOnly: boolean): Promise<void> {
  const answer = await send(wire, client, 'door', COMMIT).catch(async (error: unknown) => {
    const fault = faultFrom(error);
    // A server that still answers has said no: a deferred constraint, or a conflict found at the end. One that ended the
    // connection while committing may have committed before that.
    if (await rollback(wire, client)) tx.failure ??= fault;
    else if (!readOnly) throw new DatabaseFault('commit.unknown', error);
    throw fault;
  });
  if (answer.command !== 'COMMIT') throw new DatabaseFault('transaction.aborted', tx.failure);
}

function reasonOf(error: unknown, deadline: Deadline): unknown {
  if (error instanceof DatabaseFault && error.code === 'commit.unknown') return error;
  return deadline.reason ?? error;
}

/** @returns whether the connection is fit for the next transaction */
async function rollback(wire: Wire, client: PoolClient): Promise<boolean> {
  return send(wire, client, 'door', ROLLBACK).then(() => true, () => false);
}
